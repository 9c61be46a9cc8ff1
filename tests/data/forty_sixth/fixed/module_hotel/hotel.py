"""Rooms and who sleeps in them."""


class Hotel:
    """Rooms from 1."""

    def __init__(self, rooms):
        self.rooms = {number: None for number in range(1, rooms + 1)}

    def free(self):
        """Numbers of rooms that are free."""
        return [number for number, guest in self.rooms.items() if guest is None]

    def book(self, guest):
        """Give a guest the first free room."""
        number = self.free()[0]
        self.rooms[number] = guest
        return number
