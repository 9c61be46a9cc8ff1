# choice is text and cannot be an index.
# page: typed-text-used-as-number
# names: int( choice
# stdin: 1\n
menu = ["Soup", "Salad", "Pasta"]
for number, dish in enumerate(menu):
    print(number, dish)
choice = input("Which one? ")
print("You chose", menu[choice])
