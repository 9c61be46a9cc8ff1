# The address has no https:// before it.
# page: url-without-scheme
# names: https://
import urllib.request

SITES = ["example.org", "example.com"]


def size_of(address):
    with urllib.request.urlopen(address, timeout=2) as page:
        return len(page.read())


for site in SITES:
    print(site, size_of(site))
