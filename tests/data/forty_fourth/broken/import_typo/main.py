from collections import OrderDict, defaultdict

visits = defaultdict(int)
for page in ("home", "shop", "home"):
    visits[page] += 1
print(OrderDict(sorted(visits.items())))
