# match came with Python 3.10; this is 3.8.
# page: newer-syntax
# names: 3.10
# pythons: 3.8
def describe(shape):
    match shape:
        case "circle":
            return "round"
        case "square":
            return "four equal sides"
        case _:
            return "no idea"


print(describe("circle"))
print(describe("blob"))
