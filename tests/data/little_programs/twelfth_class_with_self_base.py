# self stands in the brackets of the class, which are for base classes.
# page: self-not-defined
# names: self
class Dog(self):
    def __init__(self, name):
        self.name = name

    def bark(self):
        print(self.name, "says woof")


rex = Dog("Rex")
rex.bark()
