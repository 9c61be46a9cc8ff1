# Player without brackets is the class, not a player, so move has no self.
# page: class-in-place-of-object
# names: Player Player()
class Player:
    def __init__(self):
        self.x = 0
        self.y = 0

    def move(self, dx, dy):
        self.x += dx
        self.y += dy

    def where(self):
        return f"at {self.x}, {self.y}"


player = Player
player.move(2, 3)
print("Player is", player.where())
