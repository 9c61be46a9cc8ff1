# range wants whole numbers; / gives a float.
# page: float-for-integer
# names: //
total_eggs = 30
per_box = 6

for box in range(total_eggs / per_box):
    print("Box", box + 1, "is full")
