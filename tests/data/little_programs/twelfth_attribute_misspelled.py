# The attribute is called health, and helth is asked for.
# page: attribute-not-found
# names: health
class Monster:
    def __init__(self, name, health):
        self.name = name
        self.health = health

    def hit(self, damage):
        self.health -= damage
        if self.helth <= 0:
            print(self.name, "is defeated")


orc = Monster("Orc", 20)
orc.hit(25)
