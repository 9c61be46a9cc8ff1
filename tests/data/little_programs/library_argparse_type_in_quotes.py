# type= takes the function int, and gets the text "int".
# page: argparse-type-is-text argparse-type-in-quotes
# names: type=int
import argparse


def build_parser():
    parser = argparse.ArgumentParser(description="Scale a recipe.")
    parser.add_argument("recipe")
    parser.add_argument("--persons", type="int", default=4)
    return parser


args = build_parser().parse_args(["soup", "--persons", "6"])
factor = args.persons / 4
print(args.recipe, factor)
