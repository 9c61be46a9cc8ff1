# A dictionary stands in curly braces.
# page: pairs-in-list
# names: {
prices = ["coffee": 2.5, "tea": 2.0, "cake": 3.2]

order = "tea"
print("That is", prices[order])
