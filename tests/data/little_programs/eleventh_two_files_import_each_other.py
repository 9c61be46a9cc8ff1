# game.py and player.py import each other.
# page: circular-import-name
# names: player game
# run: game.py
# file: game.py
from player import Player


class Game:
    def __init__(self):
        self.players = [Player("Ann")]


print(len(Game().players))
# file: player.py
from game import Game


class Player:
    def __init__(self, name):
        self.name = name
