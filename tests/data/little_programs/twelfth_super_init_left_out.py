# The subclass's __init__ does not call super().__init__, so name is missing.
# page: init-of-parent-not-called
# names: super().__init__
class Animal:
    def __init__(self, name):
        self.name = name

    def introduce(self):
        print("I am", self.name)


class Cat(Animal):
    def __init__(self, name, colour):
        self.colour = colour


tom = Cat("Tom", "grey")
tom.introduce()
