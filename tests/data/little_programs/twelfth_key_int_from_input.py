# The typed key is text, the keys are numbers.
# page: key-of-another-type
# names: int(
# stdin: 2\n
rooms = {1: "hall", 2: "kitchen"}
number = input("Room: ")
print(rooms[number])
