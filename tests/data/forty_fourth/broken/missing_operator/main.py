price = 12
count = 3
tax = 2
total = count (price + tax)
print("To pay:", total)
