# rows is a list of dicts, items() is asked of the list.
# page: dict-method-on-list
# names: items
rows = [{"item": "tea", "price": 3}]
for key, value in rows.items():
    print(key, value)
