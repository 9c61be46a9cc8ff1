# The line "verbose" has no equals sign, so split gives one part and no pair.
# page: dict-from-items-that-are-no-pairs
# names: 2
SETTINGS = """
host=localhost
port=8000
verbose
"""


def parse(text):
    lines = [line for line in text.splitlines() if line]
    return dict(line.split("=") for line in lines)


config = parse(SETTINGS)
print(config["host"], config["port"])
