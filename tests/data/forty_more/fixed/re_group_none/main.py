import re

match = re.search(r"\d+", "page 12")
print(match.group())
