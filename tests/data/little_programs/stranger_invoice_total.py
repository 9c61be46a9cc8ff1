# compute_total gives None for an invoice without discount: one branch lacks its return.
# page: result-of-function-without-return none-from-function-without-return
# names: compute_total
"""Prints the invoices of a month."""
from collections import namedtuple

Line = namedtuple("Line", "text quantity unit_price")


class Invoice:
    def __init__(self, number, customer):
        self.number = number
        self.customer = customer
        self.lines = []
        self.discount = 0

    def add(self, text, quantity, unit_price):
        self.lines.append(Line(text, quantity, unit_price))


def compute_total(invoice):
    total = 0
    for line in invoice.lines:
        total += line.quantity * line.unit_price
    if invoice.discount:
        total = total * (100 - invoice.discount) / 100
        return total


def main():
    invoices = []
    first = Invoice("2024-001", "Bakery Huber")
    first.add("flour", 20, 1.1)
    first.discount = 5
    second = Invoice("2024-002", "Cafe Central")
    second.add("cups", 48, 2.5)
    invoices.extend([first, second])

    grand_total = 0
    for invoice in invoices:
        grand_total += compute_total(invoice)
    print("Grand total: %.2f" % grand_total)


if __name__ == "__main__":
    main()
