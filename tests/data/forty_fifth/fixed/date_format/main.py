"""Sorts appointments by day."""

from datetime import datetime

APPOINTMENTS = [
    ("dentist", "14/03/2024"),
    ("garage", "02/04/2024"),
    ("school", "28/03/2024"),
]


def day_of(text):
    return datetime.strptime(text, "%d/%m/%Y")


ordered = sorted(APPOINTMENTS, key=lambda entry: day_of(entry[1]))
for name, day in ordered:
    print(f"{day_of(day):%d %B} {name}")
