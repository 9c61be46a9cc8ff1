"""Throws dice until a player wins."""

import random


class Player:
    def __init__(self, name):
        self.name = name
        self.score = 0

    def throw(self):
        return random.randint(1, 6)

    def play(self):
        self.score += self.throw()


players = [Player("Ada"), Player("Ben")]
while all(player.score < 20 for player in players):
    for player in players:
        player.play()
winner = max(players, key=lambda player: player.score)
print("The winner is", winner.name)
