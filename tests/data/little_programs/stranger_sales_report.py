# The sales dict has 'Graz' only; the code asks for the town in lower case.
# page: key-not-found key-misspelled
# names: graz
from collections import defaultdict

RECORDS = [
    ("2024-01-03", "Graz", 120.0),
    ("2024-01-04", "Linz", 80.5),
    ("2024-01-05", "Graz", 64.0),
]


def group_by_town(records):
    towns = {}
    for day, town, amount in records:
        towns.setdefault(town, []).append((day, amount))
    return towns


def average(values):
    return sum(values) / len(values)


def report(records, wanted):
    towns = group_by_town(records)
    counts = defaultdict(int)
    for town in wanted:
        amounts = [amount for _, amount in towns[town]]
        counts[town] += len(amounts)
        print(f"{town:<10} {average(amounts):8.2f} ({counts[town]})")


report(RECORDS, ["Linz", "graz"])
