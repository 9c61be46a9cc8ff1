name = input("Name: ")
year = input("Year: ")
print(name, 2026 - year)
