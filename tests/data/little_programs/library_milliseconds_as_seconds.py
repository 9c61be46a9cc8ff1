# The timestamps are milliseconds, fromtimestamp wants seconds.
# page: year-out-of-range
# names: 1000 milliseconds
from datetime import datetime, timezone

messages = [
    {"from": "ada", "ts": 1710748800000, "text": "hello"},
    {"from": "grace", "ts": 1710748860000, "text": "hi there"},
]


def show(message):
    when = datetime.fromtimestamp(message["ts"], tz=timezone.utc)
    print(when.strftime("%Y-%m-%d %H:%M"), message["from"], message["text"])


for message in messages:
    show(message)
