# The answer of urlopen must be read, and its bytes given to json.loads.
# page: library-result-for-its-part
# names: read()
import json
from urllib.request import urlopen


def fetch(url):
    answer = urlopen(url)
    return json.loads(answer)


print(fetch('data:application/json,{"price":3}')["price"])
