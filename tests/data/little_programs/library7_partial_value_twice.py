# partial gives rate by name, and the call gives it by position again.
# page: argument-given-twice
# names: rate
from functools import partial


def with_tax(rate, amount):
    return amount * (1 + rate)


vat = partial(with_tax, rate=0.2)
reduced = partial(with_tax, rate=0.1)

for amount in [100, 250]:
    print(vat(amount), reduced(amount))
