# A list has no length method; len does it.
# page: method-of-other-language
# names: len(names)
names = ["a", "b"]
print(names.length())
