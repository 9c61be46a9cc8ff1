"""A cache that forgets what was used least."""

import time


class Cache:
    """At most `limit` values."""

    def __init__(self, limit):
        self.limit = limit
        self.data = {}
        self.used = {}

    def put(self, key, value):
        """Keep a value."""
        self.data[key] = value
        self.used[key] = time.now()
        if len(self.data) > self.limit:
            self.forget()

    def forget(self):
        """Forget the value used least lately."""
        oldest = min(self.used, key=self.used.get)
        del self.data[oldest], self.used[oldest]
