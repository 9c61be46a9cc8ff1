# keys() cannot be asked by number.
# page: stream-used-as-list
# names: list(
scores = {"Eve": 31, "Dan": 28}
first = scores.keys()[0]
print("First player:", first)
