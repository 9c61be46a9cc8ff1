"""A report that is built line by line."""


class Report:
    """Amounts under a title."""

    def __init__(self, title):
        self.title = title
        self.lines = []

    def add(self, name, amount):
        """Add one amount."""
        self.lines.append((name, amount))

    def text(self):
        """The report as text."""
        out = [self.title, "=" * len(self.title)]
        for name, amount in self.lines:
            out.append(f"{name}: {amount}")
        return "\n".join(out)
