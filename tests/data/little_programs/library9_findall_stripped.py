# findall gives a list of texts; each of them must be stripped.
# page: library-result-asked-for-its-part
# names: findall list
import re

LINE = "total:  42 EUR ; tax:  8 EUR ;"


def amounts(line):
    found = re.findall(r":\s+([^;]+);", line)
    return found.strip()


print(amounts(LINE))
