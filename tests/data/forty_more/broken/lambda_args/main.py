add = lambda a, b: a + b
print(add(1))
