# The list holds texts and a number and is sorted.
# page: mixed-list-sorted
# names: rooms
rooms = ["12b", 7, "3a"]
rooms.sort()
print(rooms)
