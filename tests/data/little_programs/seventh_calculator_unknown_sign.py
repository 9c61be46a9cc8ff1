# The typed sign is not among the functions of the dict.
# page: key-not-found
# names: functions % 
# stdin: 7 % 3\n
def add(a, b):
    return a + b


def subtract(a, b):
    return a - b


functions = {"+": add, "-": subtract}
first, sign, second = input("Calculate: ").split()
result = functions[sign](int(first), int(second))
print("=", result)
