# super().__init__() does not hand over name.
# page: parameter-without-value
# names: name super().__init__
class Animal:
    def __init__(self, name):
        self.name = name


class Cat(Animal):
    def __init__(self, name, colour):
        super().__init__()
        self.colour = colour


tom = Cat("Tom", "grey")
print(tom.name, tom.colour)
