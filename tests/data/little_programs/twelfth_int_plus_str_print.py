# str() is needed for the number.
# page: text-joined-with-number
# names: str(
price = 5
print("Price: " + price + " euros")
