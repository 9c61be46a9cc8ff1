# The list itself is divided; its sum is meant.
# page: group-for-element
# names: sum(marks)
marks = [2, 1, 4, 3]


def average(marks):
    count = len(marks)
    return marks / count


print("Your marks:", marks)
print("Average:", average(marks))
