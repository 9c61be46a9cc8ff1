# The first object was stored under the name of the class, so the class is gone.
# page: function-name-reassigned
# names: Dog
class Dog:
    def __init__(self, name, age):
        self.name = name
        self.age = age

    def human_years(self):
        return self.age * 7


Dog = Dog("Rex", 3)
print(Dog.name, "is", Dog.human_years(), "in human years")
second = Dog("Bello", 5)
print(second.name, "is", second.human_years(), "in human years")
