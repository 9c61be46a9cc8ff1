from collections import OrderedDict, defaultdict

visits = defaultdict(int)
for page in ("home", "shop", "home"):
    visits[page] += 1
print(OrderedDict(sorted(visits.items())))
