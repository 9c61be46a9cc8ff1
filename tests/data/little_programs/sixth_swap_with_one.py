# a, b = b: one number cannot be taken apart; a, b = b, a is meant.
# page: swap-half-written
# names: b
def fibonacci(count):
    a = 0
    b = 1
    numbers = []
    while len(numbers) < count:
        numbers.append(a)
        a, b = b
        b = a + b
    return numbers


print(fibonacci(10))
