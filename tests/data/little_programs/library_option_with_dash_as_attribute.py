# --dry-run is kept as args.dry_run; args.dry-run is a subtraction.
# page: option-with-dash
# names: args.dry_run
import argparse


def parse(argv):
    parser = argparse.ArgumentParser(description="Remove old files.")
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--dry-run", action="store_true")
    return parser.parse_args(argv)


def main(argv):
    run = 0
    args = parse(argv)
    if args.dry-run:
        print("nothing is removed")
    print("removing files older than", args.days, "days")


main(["--dry-run", "--days", "7"])
