# students is a list; the attribute stands on each object.
# page: attribute-of-element
# names: students name
class Student:
    def __init__(self, name, grade):
        self.name = name
        self.grade = grade


students = [Student("Ann", 2), Student("Bo", 1)]
print(students.name)
