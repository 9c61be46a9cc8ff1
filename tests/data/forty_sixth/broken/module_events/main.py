"""A calendar of events."""

from events import Calendar

calendar = Calendar()
calendar.add("2024-05-01", "picnic")
print(calendar.on("2024-05-01"))
