# True is a constant and takes no value.
# page: assignment-to-constant
# names: True
found = False
names = ["Ida", "Jo"]
if "Jo" in names:
    True = found
print(found)
