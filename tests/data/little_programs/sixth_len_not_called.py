# len without brackets is the function; len(marks) is meant.
# page: method-not-called
# names: len len(
marks = [2, 3, 1, 2, 5]
total = 0
for mark in marks:
    total += mark
average = total / len
print("Average mark:", round(average, 2))
