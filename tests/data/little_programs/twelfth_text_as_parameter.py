# A parameter is a name and has no quotes.
# page: value-as-parameter
# names: "name"
def greet("name"):
    print("Hello", name)


greet("Mara")
