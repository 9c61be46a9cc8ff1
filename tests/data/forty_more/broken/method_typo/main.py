names = ["ada", "grace"]
print([name.capitalise() for name in names])
