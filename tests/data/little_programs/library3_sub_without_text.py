# re.sub gets pattern and replacement, and not the text.
# page: argument-missing
# names: string
import re


def clean(text):
    return re.sub(r"\s+", " ")


print(clean("tea   and   rice"))
