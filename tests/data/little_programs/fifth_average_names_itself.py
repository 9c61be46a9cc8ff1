# average was a function until the result was stored under the same name.
# page: function-name-reassigned
# names: average
def average(numbers):
    return sum(numbers) / len(numbers)


math_marks = [4, 5, 3]
art_marks = [5, 5, 4]
average = average(math_marks)
print("Maths:", average)
average = average(art_marks)
print("Art:", average)
