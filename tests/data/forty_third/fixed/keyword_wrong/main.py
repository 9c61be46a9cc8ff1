def greet(name, polite=False):
    return ("Dear " if polite else "Hi ") + name


print(greet("Ada", polite=True))
