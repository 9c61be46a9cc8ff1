# The call of round( is not closed, and a def follows.
# page: bracket-never-closed
# names: )
def average(numbers):
    total = sum(numbers)
    result = round(total / len(numbers), 2
    return result


def show(numbers):
    print("Average:", average(numbers))


show([3, 5, 9])
