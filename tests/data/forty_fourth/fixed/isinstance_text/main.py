def describe(value):
    if isinstance(value, str):
        return "text"
    if isinstance(value, int):
        return "number"
    return "something else"


print(describe(4))
