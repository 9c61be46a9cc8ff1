import re

found = re.search(r"\d+", "tea 12")
print(found.group())
