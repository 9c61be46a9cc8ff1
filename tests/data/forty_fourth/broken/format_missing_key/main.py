LETTER = "Dear {name}, your order {order} will arrive on {day}."

orders = [("Ada", 17), ("Grace", 21)]
for name, order in orders:
    print(LETTER.format(name=name, order=order))
