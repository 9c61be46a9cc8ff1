# The function is called randint.
# page: module-has-no-attribute
# names: randint
import random

print("I think of a number from 1 to 10")
secret = random.randInt(1, 10)
guess = 5
if guess == secret:
    print("Yes!")
