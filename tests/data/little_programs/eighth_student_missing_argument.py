# Student needs a name and a grade, and one object gets only the name.
# page: parameter-without-value
# names: grade Student
class Student:
    def __init__(self, name, grade):
        self.name = name
        self.grade = grade


school = []
school.append(Student("Ann", 1))
school.append(Student("Bob"))
for student in school:
    print(student.name, student.grade)
