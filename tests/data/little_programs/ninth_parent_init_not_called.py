# Student.__init__ does not call super().__init__, so name is never set.
# page: init-of-parent-not-called
# names: super().__init__ name
class Person:
    def __init__(self, name):
        self.name = name

    def greet(self):
        return "Hi, I'm " + self.name


class Student(Person):
    def __init__(self, name, school):
        self.school = school


s = Student("Lena", "MIT")
print(s.school)
print(s.greet())
