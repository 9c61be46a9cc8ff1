# _init_ has one underscore on each side.
# page: init-misspelled
# names: _init_ __init__
class Robot:
    def _init_(self, name):
        self.name = name


print(Robot("R2").name)
