# %d needs a number, the age is text.
# page: format-needs-number
# names: %s
name = "Tim"
age = "twelve"
print("%s is %d years old" % (name, age))
