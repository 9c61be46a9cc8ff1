# := cannot stand alone as an assignment.
# page: walrus-as-statement
# names: =
numbers = [4, 8, 15, 16, 23, 42]
total := 0
for n in numbers:
    total = total + n
average = total / len(numbers)
print("Average:", average)
