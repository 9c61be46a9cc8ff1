# The setter of age sets self.age, which calls the setter again; self._age is meant.
# page: calls-too-deep
# names: self.age _age
class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age

    @property
    def age(self):
        return self._age

    @age.setter
    def age(self, value):
        if value < 0:
            raise ValueError("age below zero")
        self.age = value


tom = Person("Tom", 30)
tom.age = 31
print(tom.name, tom.age)
