# The parsed arguments are asked with a dot, not with square brackets.
# page: parsed-options-asked-by-key
# names: .source
import argparse
from pathlib import Path


def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", default="data")
    parser.add_argument("--target", default="out")
    return parser.parse_args()


def count_files(folder):
    return sum(1 for path in Path(folder).glob("*") if path.is_file())


options = parse_args()
print("reading from", options["source"])
print(count_files(options["source"]), "files")
