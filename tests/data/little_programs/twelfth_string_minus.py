# A text cannot be taken from a text; replace does it.
# page: operands-that-do-not-fit
# names: replace(
name = "Mr Smith"
print(name - "Mr ")
