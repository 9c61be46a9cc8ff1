# A closing quote is missing in the list.
# page: string-never-closed
# names: quote
weekdays = ["Mon", "Tue, "Wed", "Thu", "Fri"]
for day in weekdays:
    print(day)
