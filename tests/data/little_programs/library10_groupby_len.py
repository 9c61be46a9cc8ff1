# A group of groupby has no length; a list must be made of it.
# page: length-of-grouped-items
# names: list(
from itertools import groupby

SALES = [("north", 3), ("north", 5), ("south", 2)]

for region, group in groupby(SALES, key=lambda sale: sale[0]):
    print(region, len(group))
