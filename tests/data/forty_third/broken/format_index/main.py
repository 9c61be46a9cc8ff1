line = "{} costs {} at {}".format("tea", 3)
print(line)
