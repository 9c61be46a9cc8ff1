# The square bracket of the pattern is never closed.
# page: bracket-in-pattern-not-closed
# names: ]
import re

POSTCODE = "[A-Z]{2}[0-9+"


def codes(text):
    return re.findall(POSTCODE, text)


print(codes("AB12, CD3"))
