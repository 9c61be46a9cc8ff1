# register is given list[int], which is no class.
# page: single-dispatch-on-hint
# names: list
# pythons: 3.11 3.14
from functools import singledispatch


@singledispatch
def show(value):
    return str(value)


@show.register
def _(value: list[int]):
    return ", ".join(str(one) for one in value)


print(show([1, 2]))
