# The start comes as text from the data and is subtracted from a date.
# page: date-and-text-in-operation
# names: start
from datetime import date

TASKS = [{"name": "paint", "start": "2024-03-01"}, {"name": "clean", "start": "2024-03-10"}]


def days_open(task, today):
    return (today - task["start"]).days


for task in TASKS:
    print(task["name"], days_open(task, date(2024, 3, 18)))
