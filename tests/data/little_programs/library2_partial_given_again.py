# partial fixes base by position, and the call gives base again by name.
# page: argument-given-twice
# names: base
from functools import partial


def convert(base, text):
    return int(text, base)


from_binary = partial(convert, 2)
print(from_binary("1010"))
print(from_binary(text="1010", base=2))
