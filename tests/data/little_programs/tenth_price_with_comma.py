# 1,500 is a pair, not one number.
# page: thousands-with-comma
# names: 1,500
price = 1,500
discount = 0.9
final = price * discount
print("You pay", final)
