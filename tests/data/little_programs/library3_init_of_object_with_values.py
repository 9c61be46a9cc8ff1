# super().__init__ goes to object, which takes no values.
# page: object-init-with-arguments
# names: object
class Animal:
    def speak(self):
        return self.name


class Dog(Animal):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age


print(Dog("Rex", 3).speak())
