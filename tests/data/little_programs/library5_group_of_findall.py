# findall gives texts and no match objects; finditer does.
# page: group-asked-of-findall
# names: findall
import re

LOG = """
10.0.0.7 - GET /index.html 200
10.0.0.9 - POST /cart 302
10.0.0.7 - GET /missing 404
"""

LINE = re.compile(r"(?P<host>[\d.]+) - (?P<verb>[A-Z]+) (?P<path>\S+) (?P<status>\d{3})")


def failed(log):
    hits = []
    for match in LINE.findall(log):
        if match.group("status").startswith("4"):
            hits.append((match.group("host"), match.group("path")))
    return hits


print(failed(LOG))
