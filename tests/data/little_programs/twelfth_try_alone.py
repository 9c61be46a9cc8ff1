# try has no except.
# page: try-without-except
# names: except
def read_number(text):
    try:
        number = int(text)
        print("You typed", number)
    return number


value = read_number("42")
print(value * 2)
