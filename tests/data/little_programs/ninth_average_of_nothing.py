# No mark is above 100, so the list is empty and its length 0.
# page: division-by-zero
# names: good
marks = [45, 67, 82, 91]
good = [mark for mark in marks if mark > 100]
average = sum(good) / len(good)
print("Average of the good marks:", round(average, 1))
