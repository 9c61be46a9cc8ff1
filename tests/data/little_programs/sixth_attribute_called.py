# name is a text, not a method; the brackets are too much.
# page: stored-value-called
# names: name
class Student:
    def __init__(self, name, marks):
        self.name = name
        self.marks = marks

    def average(self):
        return sum(self.marks) / len(self.marks)


students = [Student("Eva", [1, 2, 2]), Student("Leo", [3, 2, 4])]
for student in students:
    print(student.name(), "->", student.average())
