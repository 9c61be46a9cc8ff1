import argparse


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--output", default="out.txt")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    if args.verbose:
        print("writing", args.output)
    print("done")


main()
