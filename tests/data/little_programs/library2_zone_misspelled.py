# The zone is called Europe/Vienna, the program asks for Europe/Wien.
# page: time-zone-not-found
# names: Europe/Wien available_timezones
# pythons: 3.11 3.14
from datetime import datetime
from zoneinfo import ZoneInfo

OFFICES = {"Vienna": "Europe/Wien", "Tokyo": "Asia/Tokyo"}


def opening(office, day):
    zone = ZoneInfo(OFFICES[office])
    return datetime(2024, 3, day, 9, 0, tzinfo=zone)


for office in OFFICES:
    print(office, opening(office, 18).isoformat())
