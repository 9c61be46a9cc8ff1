"""A ward with a queue."""

import heapq


class Patient:
    """Somebody who waits."""

    def __init__(self, name, urgency):
        self.name = name
        self.urgency = urgency


class Ward:
    """Who waits, the most urgent first."""

    def __init__(self):
        self.waiting = []

    def arrive(self, patient):
        """A patient comes in."""
        heapq.heappush(self.waiting, (patient.urgency, len(self.waiting), patient))

    def next(self):
        """The patient to be seen now."""
        return heapq.heappop(self.waiting)[-1]
