# @functools.wraps lacks the function: @functools.wraps(function).
# page: wraps-without-function
# names: wraps(function)
import functools


def logged(function):
    @functools.wraps
    def wrapper(*args):
        print("calling", function.__name__)
        return function(*args)
    return wrapper


@logged
def double(number):
    return number * 2


print(double(4) + 1)
