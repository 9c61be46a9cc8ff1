# results is an object with names as keys, and [0] asks it for a key 0.
# page: key-not-found
# names: dictionary results values
import json

ANSWER = '{"results": {"ada": {"points": 12}, "bob": {"points": 7}}, "page": 1}'


def first(text):
    data = json.loads(text)
    return data["results"][0]["points"]


print(first(ANSWER))
