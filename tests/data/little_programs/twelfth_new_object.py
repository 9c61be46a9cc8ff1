# Python has no new.
# page: new-keyword
# names: new
class Dog:
    def __init__(self, name):
        self.name = name


rex = new Dog("Rex")
print(rex.name)
