# The value of --level is text, and the table has numbers as keys; type=int is missing.
# page: key-of-another-type
# names: DISCOUNT int
import argparse

DISCOUNT = {1: 0.05, 2: 0.1, 3: 0.2}

parser = argparse.ArgumentParser()
parser.add_argument("--level", default="2")
args = parser.parse_args(["--level", "3"])

print("discount:", DISCOUNT[args.level])
