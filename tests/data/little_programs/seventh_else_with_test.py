# else takes no condition; elif is meant.
# page: else-with-condition
# names: elif
score = 75
if score >= 90:
    grade = "A"
else score >= 70:
    grade = "B"
print("Your grade:", grade)
