"""Converts prices between currencies."""

RATES = {"EUR": 1.0, "USD": 1.08, "GBP": 0.86}


def convert(amount, source, target):
    return amount / RATES[source] * RATES[target]


def show(amount, currency):
    print(f"{amount:.2f} {currency}")


budget = 250
show(budget, "EUR")
show(convert(budget, "EUR", "USD"), "USD")
show(convert(budget, "GBP"), "GBP")
