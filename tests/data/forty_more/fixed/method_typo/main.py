names = ["ada", "grace"]
print([name.capitalize() for name in names])
