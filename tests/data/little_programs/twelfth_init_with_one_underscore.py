# __init__ is misspelled.
# page: init-misspelled
# names: __init__
class Robot:
    def _init_(self, name):
        self.name = name

    def hello(self):
        print("I am", self.name)


r2 = Robot("R2")
r2.hello()
