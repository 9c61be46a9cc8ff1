import re

match = re.match(r"\d+", "page 12")
print(match.group())
