# A date is compared with a datetime.
# page: date-compared-with-datetime
# names: date
from datetime import date, datetime


class Event:
    def __init__(self, title, when):
        self.title = title
        self.when = when

    def __repr__(self):
        return f"Event({self.title!r})"


class Calendar:
    def __init__(self):
        self.events = []

    def plan(self, title, when):
        self.events.append(Event(title, when))

    def upcoming(self, now):
        return [event for event in self.events if event.when > now]


calendar = Calendar()
calendar.plan("dentist", date(2024, 6, 3))
calendar.plan("concert", date(2024, 7, 12))
print(calendar.upcoming(datetime(2024, 6, 1, 12, 0)))
