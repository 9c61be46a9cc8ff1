# The scores are texts, so sum cannot add them to 0.
# page: text-calculated-with-number text-joined-with-number text-in-calculation unsupported-operand sum-of-strings
# names: int
# general: unsupported-operand
line = "12 7 9"
scores = line.split()
print("total", sum(scores))
