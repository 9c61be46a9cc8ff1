# The stamp out of the file is text, and fromtimestamp wants a number.
# page: time-stamp-is-text
# names: float(
import csv
from datetime import datetime

LINES = [
    "user,logged_in",
    "ada,1700000000",
    "bob,1700003600",
]


def logins(lines):
    for row in csv.DictReader(lines):
        when = datetime.fromtimestamp(row["logged_in"])
        yield row["user"], when.isoformat(timespec="minutes")


for user, when in logins(LINES):
    print(user, when)
