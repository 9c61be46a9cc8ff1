# The annotation names Customer, which exists under TYPE_CHECKING only.
# page: name-in-hint-not-there
# names: Customer
from typing import TYPE_CHECKING, get_type_hints

if TYPE_CHECKING:
    from shop import Customer


class Order:
    number: int
    customer: "Customer"


def columns(cls):
    return [name for name, kind in get_type_hints(cls).items()]


print(columns(Order))
