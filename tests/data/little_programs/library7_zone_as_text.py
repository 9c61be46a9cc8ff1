# now() wants a time zone object, not its name: ZoneInfo("Europe/Vienna").
# page: zone-not-tzinfo
# names: ZoneInfo(OFFICES[office])
from datetime import datetime

OFFICES = {"Vienna": "Europe/Vienna", "New York": "America/New_York"}


def local_time(office):
    return datetime.now(OFFICES[office])


for office in OFFICES:
    print(office, local_time(office).strftime("%H:%M"))
