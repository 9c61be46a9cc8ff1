"""Mean of all readings that are valid."""

READINGS = [12.5, -999.0, 13.1, 12.9, -999.0]


def valid(readings):
    for reading in readings:
        if reading > -100:
            yield reading


good = list(valid(READINGS))
print("highest:", max(good))
values = list(good)
mean = sum(values) / len(values)
print(f"mean: {mean:.1f}")
