# attrgetter asks for attributes, and the orders are dicts: itemgetter.
# page: attrgetter-on-dict
# names: itemgetter
from operator import attrgetter

orders = [
    {"number": 7, "total": 20.0},
    {"number": 3, "total": 35.5},
    {"number": 5, "total": 12.9},
]

orders.sort(key=attrgetter("total"), reverse=True)
for order in orders:
    print(order["number"], order["total"])
