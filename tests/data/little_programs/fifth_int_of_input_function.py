# int gets the function input; the brackets after input are missing.
# page: number-made-of-function
# names: input input()
# stdin: 7\n
import random

random.seed(3)
secret = random.randint(1, 10)
print("I think of a number from 1 to 10.")
guess = int(input)
if guess == secret:
    print("Yes!")
elif guess < secret:
    print("Too small")
else:
    print("Too big")
