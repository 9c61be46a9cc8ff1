# Decimal does not read a sign of a currency.
# page: decimal-from-unreadable-text
# names: $
from decimal import Decimal

PRICES = ["$12.50", "$3.20"]

total = sum(Decimal(price) for price in PRICES)
print("total:", total)
