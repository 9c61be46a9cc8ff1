# The text has two places and three values.
# page: format-with-other-number-of-values
# names: 2 3
students = [("Eva", 1.7, "passed"), ("Leo", 4.3, "failed")]
print("Results")
print("=======")
for name, mark, result in students:
    line = "%-10s %5.1f" % (name, mark, result)
    print(line)
