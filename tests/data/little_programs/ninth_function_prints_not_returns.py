# add prints its result and returns None.
# page: result-of-function-without-return
# names: add return
def add(a, b):
    print(a + b)


def double(x):
    return x * 2


result = double(add(3, 4))
print("Result:", result)
