# The print stands three spaces in and fits neither the if nor the for.
# page: unindent-matches-no-level
# names: indent
numbers = [3, 8, 15, 22, 7]
biggest = numbers[0]
for number in numbers:
    if number > biggest:
        biggest = number
        print("new biggest")
   print("looked at", number)
print("Biggest:", biggest)
