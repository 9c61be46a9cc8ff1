# Animal.__init__(name) lacks self; super().__init__(name) is meant.
# page: object-missing-in-method-call
# names: self __init__
class Animal:
    def __init__(self, name):
        self.name = name


class Cat(Animal):
    def __init__(self, name, colour):
        Animal.__init__(name)
        self.colour = colour


tom = Cat("Tom", "grey")
print(tom.name, tom.colour)
