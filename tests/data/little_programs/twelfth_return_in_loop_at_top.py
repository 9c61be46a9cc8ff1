# return in a loop at the top of the program.
# page: return-outside-function
# names: return
numbers = [4, 8, 15, 16, 23, 42]
for n in numbers:
    if n > 10:
        print("First above ten:", n)
        return n
