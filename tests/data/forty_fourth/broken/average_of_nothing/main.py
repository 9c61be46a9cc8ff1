def average(numbers):
    return sum(numbers) / len(numbers)


readings = {"kitchen": [20.5, 21.0], "cellar": []}
for room, values in readings.items():
    print(room, average(values))
