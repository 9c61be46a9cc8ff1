# join needs texts, the list has numbers.
# page: join-of-non-strings
# names: str
numbers = [4, 8, 15]
text = ", ".join(numbers)
print("Numbers:", text)
