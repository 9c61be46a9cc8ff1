"""What a customer wants to buy."""


class Cart:
    """Things with prices and counts."""

    def __init__(self):
        self.rows = {}

    def put(self, name, price, count=1):
        """Put something into the cart."""
        self.rows[name] = (price, count)

    def discount(self):
        """Five of a hundred from three things on."""
        return 0.05 if len(self.rows) >= 3 else 0

    def total(self):
        """What it costs."""
        whole = sum(price * count for price, count in self.rows.values())
        return whole * (1 - self.discount())
