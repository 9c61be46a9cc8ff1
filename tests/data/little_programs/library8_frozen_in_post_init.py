# The dataclass is frozen, so __post_init__ cannot assign; object.__setattr__ is meant.
# page: frozen-dataclass-changed
# names: frozen total
from dataclasses import dataclass


@dataclass(frozen=True)
class Invoice:
    amount: float
    tax: float = 0.2
    total: float = 0.0

    def __post_init__(self):
        self.total = self.amount * (1 + self.tax)


print(Invoice(100).total)
