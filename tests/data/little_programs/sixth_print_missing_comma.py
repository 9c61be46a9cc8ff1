# A comma is missing between the text and total.
# page: missing-comma
# names: ,
prices = [1.5, 2.25, 3.0]
total = 0
for price in prices:
    total = total + price
print("Total:" total)
print("Items:", len(prices))
