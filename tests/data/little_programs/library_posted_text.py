# The body of a POST must be bytes; urlencode gives text.
# page: posted-data-is-text
# names: encode(
import urllib.parse
import urllib.request


def send(form):
    body = urllib.parse.urlencode(form)
    request = urllib.request.Request("http://127.0.0.1:9/orders", data=body)
    with urllib.request.urlopen(request, timeout=2) as answer:
        return answer.status


print(send({"article": "tea", "count": 2}))
