# return does not belong into a lambda.
# page: statement-in-expression
# names: return lambda
prices = [10, 25, 40]
discount = lambda price: return price * 0.9

for price in prices:
    print(price, "->", discount(price))
