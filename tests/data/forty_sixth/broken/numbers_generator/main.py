"""Hands out ticket numbers."""


def tickets(first, last):
    number = first
    while number <= last:
        yield number
        number += 1


desk = tickets(1, 3)
customers = ["Ada", "Ben", "Cleo", "Dan"]
for customer in customers:
    ticket = next(desk)
    print(f"{customer}: ticket {ticket}")
print("all served")
