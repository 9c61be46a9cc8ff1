# number is an int, its digits are asked with an index.
# page: value-without-elements not-subscriptable
# names: number
number = 4711
print("first digit:", number[0])
