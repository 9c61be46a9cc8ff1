# -h belongs to --help already.
# page: argparse-h-is-help
# names: -h --help
import argparse

parser = argparse.ArgumentParser(description="Send the report.")
parser.add_argument("-p", "--port", type=int, default=25)
parser.add_argument("-h", "--host", default="localhost")
parser.add_argument("recipient")


def main(argv):
    args = parser.parse_args(argv)
    print(f"sending to {args.recipient} over {args.host}:{args.port}")


main(["ada@example.org"])
