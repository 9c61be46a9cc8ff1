# A dataclass field has a list as its default.
# page: dataclass-default-is-mutable
# names: default_factory
from dataclasses import dataclass


@dataclass
class Team:
    name: str
    players: list = []

    def add(self, player):
        self.players.append(player)


team = Team("Reds")
team.add("Ada")
print(team)
