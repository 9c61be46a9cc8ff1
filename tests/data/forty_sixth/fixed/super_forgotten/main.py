"""People at a school."""


class Person:
    def __init__(self, name):
        self.name = name

    def greet(self):
        return f"I am {self.name}"


class Pupil(Person):
    def __init__(self, name, year):
        super().__init__(name)
        self.year = year

    def greet(self):
        return super().greet() + f" and in year {self.year}"


people = [Person("Ms Hill"), Pupil("Ada", 3)]
for person in people:
    print(person.greet())
