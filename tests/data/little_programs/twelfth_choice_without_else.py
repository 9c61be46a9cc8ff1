# A choice in one line needs an else.
# page: conditional-without-else
# names: else
points = 48
result = "passed" if points > 40
print("You", result)
