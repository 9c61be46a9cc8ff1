# Both are texts and cannot be multiplied.
# page: typed-text-used-as-number
# names: int(
# stdin: 3\n4\n
width = input("Width: ")
height = input("Height: ")
print("Area:", width * height)
