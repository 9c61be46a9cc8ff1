import json

seats = {1: "Ada", 2: "Grace"}
saved = json.dumps(seats)
loaded = json.loads(saved)
print("Seat 1:", loaded[1])
