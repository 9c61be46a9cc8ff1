# A date and a number cannot be added; timedelta(days=...) is meant.
# page: number-added-to-date
# names: timedelta(days=
from datetime import date

LOANS = [("Ada", date(2024, 5, 1)), ("Grace", date(2024, 5, 20))]
DAYS = 14


def due(start):
    return start + DAYS


for name, start in LOANS:
    print(name, due(start))
