"""Prints the forecast that the weather service sent."""

import json

ANSWER = """
{"city": "Oslo",
 "forecast": [
   {"day": "Mon", "temp": {"low": -3, "high": 2}},
   {"day": "Tue", "temp": {"low": -1, "high": 4}}
 ]}
"""


def report(answer):
    data = json.loads(answer)
    print("Forecast for", data["city"])
    for entry in data["forecast"]:
        day = entry["day"]
        high = entry["temp"]["high"]
        print(day, high)


report(ANSWER)
