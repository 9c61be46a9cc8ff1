name = input("Name: ")
year = int(input("Year: "))
print(name, 2026 - year)
