# An option with action="store_true" takes no value, so it has no type.
# page: flag-with-keyword-of-a-value
# names: type store_true
import argparse


def options(words):
    parser = argparse.ArgumentParser(description="Copies the reports.")
    parser.add_argument("folder")
    parser.add_argument("--verbose", action="store_true", type=bool, help="say more")
    return parser.parse_args(words)


chosen = options(["reports", "--verbose"])
print(chosen.folder, chosen.verbose)
