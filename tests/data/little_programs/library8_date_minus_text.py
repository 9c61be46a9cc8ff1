# The date of the file is text; it must be read with strptime or fromisoformat before the subtraction.
# page: date-and-text-in-operation
# names: due fromisoformat
import json
from datetime import date

TASKS = '[{"title": "report", "due": "2024-05-20"}, {"title": "mail", "due": "2024-06-01"}]'
TODAY = date(2024, 5, 18)


def days_left(task):
    return (task["due"] - TODAY).days


for task in json.loads(TASKS):
    print(task["title"], days_left(task))
