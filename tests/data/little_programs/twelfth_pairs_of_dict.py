# A dict gives its keys; items() gives pairs.
# page: dict-loop-without-items
# names: .items()
birthdays = {"Amelie": "3 May", "Jonas": "12 June", "Pia": "1 July"}

for name, birthday in birthdays:
    print(name, "has birthday on", birthday)
