# The line has two parts, three names wait.
# page: unpack-sizes-differ
# names: 3
# general: unpack-too-few
name, street, town = "Ada", "Mill Lane"
print(name, town)
