# %d wants a number.
# page: format-needs-number
# names: %s
age = "15"
print("You are %d years old" % age)
