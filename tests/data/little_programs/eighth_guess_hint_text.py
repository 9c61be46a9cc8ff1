# guess is text from input and is compared with the secret number.
# page: typed-text-used-as-number
# names: int( guess
# stdin: 5\n
import random

random.seed(8)
secret = random.randint(1, 10)
tries = 3
while tries > 0:
    guess = input("Your guess: ")
    if guess == secret:
        print("Yes!")
        break
    if guess < secret:
        print("Too small")
    else:
        print("Too big")
    tries -= 1
