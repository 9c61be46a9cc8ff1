# "pear" is not in the list.
# page: value-not-in-list
# names: pear fruits
fruits = ["apple", "plum"]
print(fruits.index("pear"))
