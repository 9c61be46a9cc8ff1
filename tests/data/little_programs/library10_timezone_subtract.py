# One time has a zone, the other has none.
# page: naive-and-aware-times
# names: timezone.utc
from datetime import datetime, timezone

LAST_LOGIN = "2024-05-01T10:00:00+00:00"


def idle(stamp):
    return datetime.now() - datetime.fromisoformat(stamp)


print(idle(LAST_LOGIN).days > 0)
