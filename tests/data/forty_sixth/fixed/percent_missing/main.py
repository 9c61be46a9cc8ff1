"""A letter to every customer."""

LETTER = "Dear %s, your order %d of %s is on its way."

ORDERS = [
    ("Ada", 17, "12 March"),
    ("Ben", 18, "13 March"),
]


def letter(name, number, day):
    return LETTER % (name, number, day)


for order in ORDERS:
    print(letter(*order))
print(len(ORDERS), "letters")
