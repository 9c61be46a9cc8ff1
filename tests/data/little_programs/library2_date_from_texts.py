# date() takes numbers, and the parts of the text are texts.
# page: text-for-integer
# names: int
from datetime import date


def birthday(text):
    year, month, day = text.split("-")
    return date(year, month, day)


people = {"Ada": "1815-12-10", "Grace": "1906-12-09"}
for name, text in people.items():
    print(name, birthday(text).strftime("%d.%m.%Y"))
