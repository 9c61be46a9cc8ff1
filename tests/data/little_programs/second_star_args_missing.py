# greet takes keyword-only end, the call gives it by position.
# page: argument-without-parameter too-many-positional-arguments
# names: greet
def greet(name, *, greeting="Hello"):
    return f"{greeting}, {name}!"


print(greet("Ada", "Good morning"))
