# input is asked more often than lines are typed.
# page: input-has-ended
# names: input
# stdin: Tea\nMilk\n
items = []
for number in range(3):
    item = input("Item %d: " % (number + 1))
    items.append(item)
print("You ordered:", ", ".join(items))
