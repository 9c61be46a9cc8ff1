# The body of the function is not indented.
# page: block-not-indented
# names: function line
def area(width, height):
result = width * height
return result


rooms = [(3, 4), (5, 2), (4, 4)]
total = 0
for width, height in rooms:
    total += area(width, height)
print("Total area:", total)
