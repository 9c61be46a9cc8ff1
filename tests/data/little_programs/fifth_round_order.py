# round takes the number first, then how many places.
# page: arguments-swapped
# names: round 2 total
prices = [19.99, 5.49, 3.25]
tax = 0.19


def with_tax(price):
    return price * (1 + tax)


total = 0
for price in prices:
    total += with_tax(price)
print("Total:", round(2, total))
