# try lacks its colon.
# page: missing-colon
# names: try:
print("Welcome to the calculator")
first = "12"
second = "4"
try
    result = int(first) / int(second)
    print("Result:", result)
except ZeroDivisionError:
    print("You can't divide by zero")
except ValueError:
    print("Numbers only")
