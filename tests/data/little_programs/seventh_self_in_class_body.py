# self is no name in the class body; only methods have it.
# page: self-not-defined
# names: self
class Robot:
    self.battery = 100

    def __init__(self, name):
        self.name = name

    def work(self):
        self.battery -= 10
        print(self.name, "has", self.battery, "% left")


r2 = Robot("R2")
r2.work()
