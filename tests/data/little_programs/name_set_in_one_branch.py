# Only the branch for members sets discount.
# page: name-defined-sometimes local-without-value
# names: discount
member = False
if member:
    discount = 0.15
price = 80
print(price * (1 - discount))
