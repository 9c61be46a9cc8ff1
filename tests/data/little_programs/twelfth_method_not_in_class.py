# The def is not indented into the class.
# page: method-outside-its-class
# names: eat class
class Fish:
    def __init__(self, name):
        self.name = name

def eat(self):
    print(self.name, "eats")


Fish("Nemo").eat()
