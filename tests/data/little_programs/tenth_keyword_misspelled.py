# whlie should be while.
# page: keyword-misspelled
# names: while
count = 3
whlie count > 0:
    print(count)
    count -= 1
print("Lift off!")
