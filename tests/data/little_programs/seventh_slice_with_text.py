# The typed end of the slice is text.
# page: slice-bounds-not-integers
# names: int( end
# stdin: 3\n
alphabet = "abcdefghijklmnopqrstuvwxyz"
end = input("How many letters? ")
print("The first letters:", alphabet[0:end])
