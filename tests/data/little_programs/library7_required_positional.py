# An argument without dashes is always required; required=True must go.
# page: required-positional-in-argparse
# names: required
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("source", help="file to read", required=True)
parser.add_argument("--limit", type=int, default=10)
args = parser.parse_args(["prices.csv", "--limit", "3"])

print(args.source, args.limit)
