# The text has three places and format gets two values.
# page: format-field-without-argument
# names: format 2
template = "Dear {}, you owe {} euros since {}."
customers = [("Mr. Lee", 25.5, "May"), ("Ms. Roy", 12, "June")]

for customer in customers:
    name = customer[0]
    amount = customer[1]
    letter = template.format(name, amount)
    print(letter)
    print("-" * 20)
