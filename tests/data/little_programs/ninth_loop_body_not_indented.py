# The body of the for loop is not indented.
# page: block-not-indented
# names: for indent
shopping = ["milk", "eggs", "flour"]
print("Shopping list:")
for item in shopping:
print("-", item)
print(len(shopping), "things to buy")
