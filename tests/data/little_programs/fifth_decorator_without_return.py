# The decorator does not return wrapper, so greet is None.
# page: decorator-gives-nothing
# names: log_calls wrapper return
def log_calls(function):
    def wrapper(*args):
        print("calling", function.__name__)
        result = function(*args)
        print("done")
        return result


@log_calls
def greet(name):
    return "Hello " + name


@log_calls
def add(a, b):
    return a + b


print(greet("Mia"))
print(add(2, 3))
