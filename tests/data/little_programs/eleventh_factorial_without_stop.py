# factorial has no case that ends it.
# page: calls-too-deep
# names: factorial
def factorial(n):
    return n * factorial(n - 1)


print("5! =", factorial(5))
