class Student:
    def __init__(self, name, grade):
        self.name = name
        self.grade = grade


students = [Student("Ada", 1.3), Student("Tom", 2.7), Student("Eva", 1.7)]
for student in sorted(students, key=lambda one: one.grade):
    print(student.name)
