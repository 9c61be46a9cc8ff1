# The text has one JSON object a line, and is read as a single one.
# page: json-goes-on
# names: line splitlines
import json

EVENTS = """{"event": "login", "user": "ada"}
{"event": "upload", "user": "ada", "size": 2048}
{"event": "login", "user": "grace"}
"""


def count_by_event(events):
    counts = {}
    for event in events:
        counts[event["event"]] = counts.get(event["event"], 0) + 1
    return counts


events = json.loads(EVENTS)
for name, count in sorted(count_by_event(events).items()):
    print(name, count)
