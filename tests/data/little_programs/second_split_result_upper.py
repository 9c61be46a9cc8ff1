# split gives a list, upper is asked of it.
# page: text-method-on-list
# names: upper
names = "ada grace emmy".split()
print(names.upper())
