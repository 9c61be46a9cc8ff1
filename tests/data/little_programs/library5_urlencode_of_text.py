# urlencode takes a dict, and quote a text.
# page: url-parts-misfit
# names: quote
from urllib.parse import urlencode

BASE = "https://shop.example.org/search"


def search_url(words, page=1):
    query = urlencode(words)
    return f"{BASE}?q={query}&page={page}"


for words in ("green tea", "milk & honey"):
    print(search_url(words))
