"""Prices as texts and numbers."""


def parse(text):
    """A price, as a number."""
    try:
        value = float(text)
    except ValueError:
        value = None
    print("read", value)


def gross(text, tax=0.2):
    """The price with its tax."""
    return parse(text) * (1 + tax)


def show(table):
    """Print every price with its tax."""
    for name in table:
        print(f"{name:<10}{gross(table[name]):>8.2f}")
