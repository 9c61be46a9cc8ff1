# The learner's own random.py hides the module random.
# page: own-file-hides-standard-module
# names: random.py
# run: guess.py
# pythons: 3.8 3.14
# file: guess.py
import random

secret = random.randint(1, 10)
guess = 5
if guess == secret:
    print("You win!")
else:
    print("It was", secret)
# file: random.py
# my first try at random numbers
numbers = [4, 7, 1, 9]
print(numbers[0])
