# The list has three items, index 3 is one too far.
# page: index-beyond-written-items
# names: 3
months = ["Jan", "Feb", "Mar"]
last = months[3]
print(last)
