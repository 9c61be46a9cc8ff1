# super().__init__ gets self twice.
# page: argument-without-parameter
# names: self
class Vehicle:
    def __init__(self, wheels):
        self.wheels = wheels


class Bike(Vehicle):
    def __init__(self):
        super().__init__(self, 2)


print(Bike().wheels)
