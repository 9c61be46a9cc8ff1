# check_win is a method of the class; self. is missing in the call.
# page: self-left-out
# names: self.check_win
class Game:
    def __init__(self):
        self.points = 0

    def check_win(self):
        return self.points >= 10

    def score(self, points):
        self.points += points
        if check_win():
            print("You win!")
        else:
            print("Points:", self.points)


game = Game()
game.score(4)
game.score(7)
