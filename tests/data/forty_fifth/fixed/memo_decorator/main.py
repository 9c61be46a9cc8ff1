"""Remembers results of a slow function."""


def remember(function):
    known = {}

    def wrapper(*arguments):
        if arguments not in known:
            known[arguments] = function(*arguments)
        return known[arguments]

    return wrapper


@remember
def power(base, exponent):
    result = 1
    for _ in range(exponent):
        result *= base
    return result


print(power(2, 10))
print(power(3, 4))
