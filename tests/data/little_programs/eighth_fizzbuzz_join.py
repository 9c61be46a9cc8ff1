# print of a text joined with a number.
# page: text-joined-with-number
# names: str( i
for i in range(1, 16):
    if i % 15 == 0:
        print("FizzBuzz")
    elif i % 5 == 0:
        print("Buzz")
    elif i % 3 == 0:
        print("Fizz")
    else:
        print("Number " + i)
