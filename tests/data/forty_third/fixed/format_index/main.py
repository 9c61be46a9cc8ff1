line = "{} costs {} at {}".format("tea", 3, "Bo's")
print(line)
