"""Homework 4: the average of three marks."""


def average(marks):
    total = 0
    for mark in marks:
        total = total + mark
    return total / len(marks)


name = input("Name: ")
marks = []
for _number in range(1):
    marks.append(input("Mark: "))
result = average(marks)
print(name, "has", result)
if result > 50:
    print("passed")
else:
    print("try again")
