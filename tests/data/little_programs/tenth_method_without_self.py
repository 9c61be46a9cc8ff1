# def bark() lacks self.
# page: self-parameter-missing
# names: self bark
class Dog:
    def __init__(self, name):
        self.name = name

    def bark():
        print("Woof")


rex = Dog("Rex")
rex.bark()
