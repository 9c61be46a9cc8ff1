# The first line holds the column names, and float cannot read "price".
# page: text-is-no-number
# names: price
data = """name,price,stock
apple,0.50,30
bread,2.20,8
cheese,6.00,4"""

total = 0
for line in data.split("\n"):
    name, price, stock = line.split(",")
    total += float(price) * int(stock)
    print(f"{name:10} {price:>6}")
print("Total value:", total)
