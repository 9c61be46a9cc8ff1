# A star import leaves out names that begin with an underscore.
# page: name-hidden-by-star
# names: _round_price underscore
# file: main.py
from money import *

print(add_tax(10))
print(_round_price(3.14159))
# file: money.py
def _round_price(amount):
    return round(amount, 2)


def add_tax(amount):
    return _round_price(amount * 1.2)
