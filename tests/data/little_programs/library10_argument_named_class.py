# The attribute args.dry-run is read as a subtraction; args.dry_run is meant.
# page: option-with-dash
# names: dry_run
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--dry-run", action="store_true")
parser.add_argument("folder")
args = parser.parse_args(["--dry-run", "docs"])

if args.dry-run:
    print("would copy", args.folder)
