# join wants texts, and the list holds numbers.
# page: join-of-non-strings
# names: str
import random

random.seed(3)
lottery = []
while len(lottery) < 6:
    number = random.randint(1, 49)
    if number not in lottery:
        lottery.append(number)

print("The numbers are: " + ", ".join(lottery))
