"""Prints the first Fibonacci numbers."""


def fibonacci(n):
    if n < 2:
        print(n)
    else:
        return fibonacci(n - 1) + fibonacci(n - 2)


def show(limit):
    for i in range(limit):
        print(i, fibonacci(i))


show(10)
print("done")
