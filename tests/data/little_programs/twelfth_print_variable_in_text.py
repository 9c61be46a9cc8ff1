# A comma is missing between the text and the variable.
# page: value-between-strings
# names: "The area is", area
width = 12
height = 7
area = width * height

print("Rectangle calculator")
print("The area is" area "square metres")
