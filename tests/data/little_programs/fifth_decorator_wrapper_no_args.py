# wrapper takes no arguments, and greet's name is passed to it.
# page: wrapper-takes-other-arguments
# names: wrapper *args
import time


def timed(function):
    def wrapper():
        start = time.time()
        result = function()
        print("took", round(time.time() - start), "seconds")
        return result

    return wrapper


@timed
def slow():
    return sum(range(1000))


@timed
def greet(name):
    return "Hello " + name


print(slow())
print(greet("Mia"))
