"""Resizes pictures (the plan only)."""

import argparse


def parse(arguments):
    parser = argparse.ArgumentParser(description="Resize pictures")
    parser.add_argument("folder")
    parser.add_argument("--max-width", type=int, default=800)
    parser.add_argument("--verbose", action="store_true")
    return parser.parse_args(arguments)


def main(arguments):
    options = parse(arguments)
    if options.verbose:
        print("folder", options.folder)
    print("resize to", options.max_width)


main(["holiday", "--max-width", "640"])
