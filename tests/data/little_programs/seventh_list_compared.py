# The list is compared with a number; one mark is meant.
# page: group-for-element
# names: marks mark
marks = [1, 3, 2, 5]


def passed(marks):
    count = 0
    for mark in marks:
        if marks < 5:
            count += 1
    return count


print(passed(marks), "passed")
