# The town has no readings, so mean has no data.
# page: too-few-values
# names: mean readings
import statistics

READINGS = {
    "Graz": [3.5, 4.0, 2.8],
    "Linz": [],
    "Wien": [5.1, 6.0],
}


def report(town, readings):
    average = statistics.mean(readings)
    return f"{town}: {average:.1f}"


for town, readings in READINGS.items():
    print(report(town, readings))
