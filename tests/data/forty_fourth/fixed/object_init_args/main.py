class Animal:
    def __init__(self, name):
        super().__init__()
        self.name = name


class Dog(Animal):
    def speak(self):
        return self.name + " says woof"


rex = Dog("Rex")
print(rex.speak())
