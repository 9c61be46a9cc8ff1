# The bracket of the parameters is not closed.
# page: bracket-never-closed
# names: )
class Student:
    def __init__(self, name, age:
        self.name = name
        self.age = age


s = Student("Lia", 14)
print(s.name)
