# bark stands outside the class, because it is not indented.
# page: method-outside-its-class
# names: bark Dog indent
class Dog:
    def __init__(self, name):
        self.name = name


def bark(self):
    print(self.name, "says woof")


rex = Dog("Rex")
rex.bark()
