# A date is compared with a datetime; .date() makes it one.
# page: date-compared-with-datetime
# names: .date()
from datetime import date, datetime, timedelta

TASKS = [
    {"title": "pay rent", "due": date(2024, 5, 1)},
    {"title": "call Ada", "due": date(2024, 5, 20)},
]


def overdue(tasks, now):
    return [task["title"] for task in tasks if task["due"] < now]


now = datetime(2024, 5, 10, 9, 30)
print(overdue(TASKS, now))
print(overdue(TASKS, now + timedelta(days=30)))
