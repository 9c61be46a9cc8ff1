# A number cannot begin with 0.
# page: leading-zero
# names: 08
day = 14
month = 08
year = 2025

print("Your birthday:", day, "/", month, "/", year)
if month == 12:
    print("A winter child!")
