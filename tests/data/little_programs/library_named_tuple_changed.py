# A NamedTuple cannot be changed; _replace makes a changed copy.
# page: named-tuple-changed
# names: _replace
from typing import NamedTuple


class Account(NamedTuple):
    owner: str
    balance: float


def deposit(account, amount):
    account.balance += amount
    return account


mine = Account("Ada", 100.0)
mine = deposit(mine, 20)
print(mine)
