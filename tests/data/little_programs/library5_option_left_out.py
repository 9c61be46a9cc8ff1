# --repeat is not given, so it is None, and range wants a number.
# page: option-left-out
# names: default
import argparse


def parse(argv=None):
    parser = argparse.ArgumentParser(description="Ping a host some times.")
    parser.add_argument("--host", default="localhost")
    parser.add_argument("--repeat", type=int, help="how often")
    parser.add_argument("--quiet", action="store_true")
    return parser.parse_args(argv)


def ping(host, number):
    return f"{number}: {host} is up"


args = parse()
for number in range(args.repeat):
    line = ping(args.host, number)
    if not args.quiet:
        print(line)
