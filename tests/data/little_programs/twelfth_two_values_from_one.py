# Only one word is typed, and two are wanted.
# page: unpack-too-few
# names: first, last
# stdin: Cher\n
first, last = input("First and last name: ").split()
print("Hello", first, "of the family", last)
