# The grades of a student without tests are empty: division by zero.
# page: division-by-zero
# names: len(grades)
class Student:
    def __init__(self, name):
        self.name = name
        self.grades = []

    def add_grade(self, grade):
        self.grades.append(grade)


def mean(grades):
    return sum(grades) / len(grades)


def best(students):
    ranking = sorted(students, key=lambda student: mean(student.grades), reverse=True)
    return ranking[0]


students = [Student("Ida"), Student("Tom"), Student("Eva")]
students[0].add_grade(2)
students[0].add_grade(1)
students[1].add_grade(3)
print("best:", best(students).name)
