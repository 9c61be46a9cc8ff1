# super().__init__() does not pass on the name that Animal's __init__ needs.
# page: parameter-without-value
# names: name Animal __init__
class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return "..."


class Dog(Animal):
    def __init__(self, name, breed):
        super().__init__()
        self.breed = breed

    def speak(self):
        return "Woof"


rex = Dog("Rex", "Beagle")
print(rex.name, "says", rex.speak())
