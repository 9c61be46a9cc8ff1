# The JSON text has a list at the top, and it is asked like a dict.
# page: list-indexed-by-name list-index-not-integer index-of-wrong-type
# names: list
import json

ANSWER = '[{"city": "Oslo", "degrees": -3}, {"city": "Rome", "degrees": 14}]'


class Forecast:
    def __init__(self, city, degrees):
        self.city = city
        self.degrees = degrees


def parse(text):
    data = json.loads(text)
    return Forecast(data["city"], data["degrees"])


forecast = parse(ANSWER)
print(f"{forecast.city}: {forecast.degrees}")
