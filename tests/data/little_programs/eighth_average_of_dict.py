# The loop goes over the keys, so the sum adds texts.
# page: key-in-place-of-value
# names: marks values
marks = {"maths": 2, "art": 1, "music": 3}
total = 0
for mark in marks:
    total += mark
print("Average:", total / len(marks))
