"""Points of players."""


class Scores:
    """How many points everybody has."""

    def __init__(self, players):
        self.points = dict.fromkeys(players, 0)
        self.players = players

    def point(self, player):
        """One point for a player."""
        self.points[player] += 1

    def leader(self):
        """Who has most points."""
        return max(self.points, key=self.points.get)
