# A number has no digits to take with [ ].
# page: value-without-elements
# names: str(
year = 1998
last = year[3]
print("The last digit is", last)
