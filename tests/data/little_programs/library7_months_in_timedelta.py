# timedelta knows no months; the month must be changed with replace, or days be given.
# page: time-span-in-months
# names: months
from datetime import date, timedelta


def renewal(start, months):
    return start + timedelta(months=months)


contracts = [("Ada", date(2024, 1, 15), 12), ("Grace", date(2024, 3, 1), 6)]
for name, start, length in contracts:
    print(name, "renews on", renewal(start, length))
