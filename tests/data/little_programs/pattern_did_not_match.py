# The pattern finds nothing, so match is None.
# page: no-match-to-ask
# names: match
import re

line = "order no. 17"
found = re.match(r"\d+", line)
print("number", found.group(0))
