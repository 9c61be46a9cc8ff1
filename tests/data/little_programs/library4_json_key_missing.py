# The answer has "temp", and the program asks for "temperature".
# page: key-not-found
# names: temperature
import json

ANSWER = '{"town": "Graz", "temp": 3.5}'


def read(answer):
    data = json.loads(answer)
    return data["town"], data["temperature"]


print(read(ANSWER))
