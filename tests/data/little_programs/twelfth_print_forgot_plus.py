# + is missing before the last text.
# page: plus-left-out
# names: +
name = "Ada"
print("Hello " + name "!")
