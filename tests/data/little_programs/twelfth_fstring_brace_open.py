# The brace in the f-string is not closed.
# page: f-string-brace-open
# names: }
item = "lamp"
price = 34.5
count = 2
print(f"{count} x {item} cost {price * count euros")
