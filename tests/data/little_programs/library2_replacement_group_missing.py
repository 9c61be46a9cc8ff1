# The replacement asks for group 3, and the pattern has two.
# page: group-name-or-number-wrong
# names: 3
import re


def turn_names(text):
    return re.sub(r"(\w+), (\w+)", r"\2 \3", text)


for line in ["Lovelace, Ada", "Hopper, Grace"]:
    print(turn_names(line))
