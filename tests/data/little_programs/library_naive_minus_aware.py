# created has no time zone and datetime.now(timezone.utc) has one.
# page: naive-and-aware-times
# names: timezone.utc
from datetime import datetime, timezone

tickets = [
    {"id": 17, "title": "Printer is on fire", "created": "2024-03-01 08:15"},
    {"id": 18, "title": "No coffee", "created": "2024-03-02 10:40"},
]


def age_in_hours(ticket):
    created = datetime.strptime(ticket["created"], "%Y-%m-%d %H:%M")
    age = datetime.now(timezone.utc) - created
    return age.total_seconds() / 3600


for ticket in tickets:
    print(ticket["id"], ticket["title"], round(age_in_hours(ticket)))
