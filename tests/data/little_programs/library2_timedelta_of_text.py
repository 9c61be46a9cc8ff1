# The number of hours comes as text from the settings.
# page: timedelta-of-text
# names: float(
from datetime import datetime, timedelta

SETTINGS = {"expire_hours": "48", "name": "session"}


def expires(start):
    return start + timedelta(hours=SETTINGS["expire_hours"])


print(expires(datetime(2024, 3, 18, 8, 0)))
