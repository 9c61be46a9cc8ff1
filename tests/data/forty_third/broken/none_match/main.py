import re

found = re.match(r"\d+", "tea 12")
print(found.group())
