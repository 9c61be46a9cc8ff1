# reduce must be imported from functools.
# page: stdlib-name-not-imported
# names: functools reduce
def product(numbers):
    return reduce(lambda a, b: a * b, numbers)


def factorial(n):
    return product(range(1, n + 1))


for n in range(1, 6):
    print(n, factorial(n))
