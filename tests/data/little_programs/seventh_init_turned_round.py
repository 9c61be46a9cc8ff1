# name = self.name stores the wrong way round; self.name = name is meant.
# page: stored-without-self
# names: self.name = name
class Player:
    def __init__(self, name, lives):
        name = self.name
        lives = self.lives

    def hit(self):
        self.lives -= 1


hero = Player("Zelda", 3)
hero.hit()
print(hero.name, hero.lives)
