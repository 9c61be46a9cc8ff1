# The apostrophe in the text opens a quote that is never closed.
# page: quote-in-command-not-closed
# names: quote
import shlex

COMMANDS = [
    'add "green tea" 3',
    "note Ada's order is late",
    "list",
]


def run(line):
    name, *arguments = shlex.split(line)
    return f"{name}: {arguments}"


for line in COMMANDS:
    print(run(line))
