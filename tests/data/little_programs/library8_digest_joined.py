# sha256 gives an object; hexdigest() is its text.
# page: library-result-for-its-part
# names: hexdigest()
import hashlib


def cache_name(url):
    digest = hashlib.sha256(url.encode("utf-8"))
    return "cache/" + digest + ".json"


for url in ["https://example.org/a", "https://example.org/b"]:
    print(cache_name(url))
