def ticket_price(age):
    return 5 if age < 18 else 9


name = input()
age = input()
print(name, "pays", 5 if age < 18 else 9)
