# return stands outside its function: it is not indented.
# page: return-outside-function
# names: return
def total_price(prices, tax):
    total = 0
    for price in prices:
        total = total + price
    total = total + total * tax
return total

cart = [4.50, 3.20, 12.00]
print("Total:", total_price(cart, 0.19))
