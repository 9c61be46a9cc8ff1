# rex is passed already as self; it stands in the brackets once more.
# page: argument-without-parameter
# names: bello bark
class Dog:
    def __init__(self, name):
        self.name = name

    def bark(self):
        print(self.name, "says woof")


rex = Dog("Rex")
bello = Dog("Bello")
rex.bark()
bello.bark(bello)
