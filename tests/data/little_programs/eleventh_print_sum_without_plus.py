# The text and the call stand side by side without + or comma.
# page: missing-operator
# names: operator str
prices = [2, 3, 4]
total = sum(prices)
message = "Total: " str(total)
print(message)
