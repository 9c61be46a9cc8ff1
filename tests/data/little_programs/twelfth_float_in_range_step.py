# range takes no float step.
# page: float-for-integer
# names: 0.5
for x in range(0, 5, 0.5):
    print(x, x * x)
