# One date has a day of one digit and a name of the month; the format %d.%m.%Y does not fit it.
# page: date-text-in-other-format
# names: %B
from datetime import datetime

BIRTHDAYS = {"Ada": "10.12.1815", "Grace": "9 December 1906"}


def years(birthdays):
    return {name: datetime.strptime(text, "%d.%m.%Y").year for name, text in birthdays.items()}


print(years(BIRTHDAYS))
