# reduce gets an empty list and has no start value.
# page: reduce-of-nothing
# names: reduce 0
from functools import reduce


def total_weight(parcels):
    return reduce(lambda a, b: a + b, [parcel["weight"] for parcel in parcels])


vans = {
    "north": [{"weight": 3.5}, {"weight": 1.2}],
    "south": [],
}
for van, parcels in vans.items():
    print(van, total_weight(parcels))
