"""Events by day."""


class Calendar:
    """What happens on which day."""

    days = {}

    def add(self, day, event):
        """Add an event."""
        self.days.setdefault(day, ()).append(event)

    def on(self, day):
        """What happens on a day."""
        return self.days.get(day, [])
