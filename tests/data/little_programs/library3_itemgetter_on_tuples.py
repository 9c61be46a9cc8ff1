# The rows are tuples, and itemgetter asks by name.
# page: itemgetter-of-name
# names: 1
from operator import itemgetter

rows = [("tea", 3.5), ("rice", 2.2)]
rows.sort(key=itemgetter("price"))
print(rows)
