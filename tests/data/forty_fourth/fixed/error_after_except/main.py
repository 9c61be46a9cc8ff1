def read_number(text):
    try:
        return int(text)
    except ValueError as error:
        print("not a number")
        print("reason:", error)
    return None


print(read_number("three"))
