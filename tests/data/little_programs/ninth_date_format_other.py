# The text has slashes, the format has dashes.
# page: date-text-in-other-format
# names: %d/%m/%Y
from datetime import datetime

birthdays = {"Ana": "24/12/2001", "Ben": "03/07/1999"}

for name, text in birthdays.items():
    day = datetime.strptime(text, "%d-%m-%Y")
    print(name, "was born in", day.year)
