# The key is "math", "maths" is asked for.
# page: key-misspelled
# names: math
grades = {"math": [1, 2], "art": [3]}
subject = "maths"
print(sum(grades[subject]))
