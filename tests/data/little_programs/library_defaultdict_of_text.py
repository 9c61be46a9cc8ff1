# defaultdict takes the function list, and gets an empty list.
# page: defaultdict-without-factory
# names: defaultdict(list)
from collections import defaultdict

visits = [("ada", "/"), ("grace", "/about"), ("ada", "/cart")]

pages = defaultdict([])
for user, page in visits:
    pages[user].append(page)

for user, seen in sorted(pages.items()):
    print(user, len(seen))
