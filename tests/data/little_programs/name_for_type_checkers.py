# Decimal is imported under TYPE_CHECKING only, and used when the program runs.
# page: name-only-for-type-checkers
# names: Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


def vat(net):
    return Decimal(net) * 19 / 100


print(vat("100"))
