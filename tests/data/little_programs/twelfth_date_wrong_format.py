# The text has dots and the format has slashes.
# page: date-text-in-other-format
# names: %d.%m.%Y
from datetime import datetime

birthday = "24.12.2010"
day = datetime.strptime(birthday, "%d/%m/%Y")
print("You were born on a", day.strftime("%A"))
