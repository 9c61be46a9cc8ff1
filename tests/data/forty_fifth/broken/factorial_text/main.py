"""Factorials, by recursion."""


def factorial(n):
    return n * factorial(n - 1)


def table(last):
    for n in range(1, last + 1):
        print(f"{n}! = {factorial(n)}")


print("Factorials")
table(8)
print("done")
