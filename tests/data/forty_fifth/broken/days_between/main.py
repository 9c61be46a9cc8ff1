"""How many days until the invoice is due?"""

from datetime import date, timedelta


def due_date(sent, days):
    return sent + timedelta(days=days)


def is_late(sent, today, days=30):
    return today > due_date(sent, days)


invoices = {"A-17": "2024-01-05", "A-18": "2024-02-20"}
today = date(2024, 3, 1)
for number, sent in invoices.items():
    if is_late(sent, today):
        print(number, "is late")
    else:
        print(number, "has time")
