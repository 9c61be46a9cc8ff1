# A space follows the backslash that should continue the line.
# page: backslash-not-last
# names: backslash
price = 100
tax = 0.2
discount = 15
total = price + \ 
    price * tax - \
    discount
print("You pay", total)
