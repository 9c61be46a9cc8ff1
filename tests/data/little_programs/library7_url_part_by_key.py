# The parts of a parsed URL are attributes: .netloc.
# page: library-result-for-its-part
# names: netloc
from urllib.parse import urlparse

LINKS = ["https://example.org/shop?id=3", "http://example.com/about"]


def hosts(links):
    found = set()
    for link in links:
        parts = urlparse(link)
        found.add(parts["netloc"])
    return found


print(sorted(hosts(LINKS)))
