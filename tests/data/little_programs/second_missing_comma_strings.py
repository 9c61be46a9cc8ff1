# Two words stand without a comma, so the list is one shorter, and the index is out of range.
# page: index-beyond-written-items
# names: 3
days = [
    "Monday",
    "Tuesday"
    "Wednesday",
    "Thursday",
]
print(days[3])
