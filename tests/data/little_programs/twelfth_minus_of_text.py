# Typed text cannot be subtracted.
# page: typed-text-used-as-number
# names: int(
# stdin: 1990\n
year = input("Year of birth: ")
print("You are", 2026 - year)
