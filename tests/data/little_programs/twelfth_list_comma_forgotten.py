# A comma is missing between two items of the list.
# page: missing-comma
# names: 17, 23
temperatures = [14, 17 23, 19, 21, 25, 22]
hottest = temperatures[0]
for temperature in temperatures:
    if temperature > hottest:
        hottest = temperature
print("The hottest day had", hottest, "degrees")
