# The day is a date already, and strptime reads texts.
# page: date-read-as-text-date
# names: strptime
import json
from datetime import date, datetime

RECORDS = [
    {"name": "ada", "joined": date(2021, 4, 1)},
    {"name": "bob", "joined": date(2023, 9, 15)},
]


def years(record, today):
    joined = datetime.strptime(record["joined"], "%Y-%m-%d").date()
    return (today - joined).days // 365


print(json.dumps({one["name"]: years(one, date(2024, 10, 1)) for one in RECORDS}))
