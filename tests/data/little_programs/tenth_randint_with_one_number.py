# randint needs two numbers.
# page: random-number-with-one-limit
# names: randint 1, 6
import random

rolls = []
for i in range(5):
    rolls.append(random.randint(6))
print(rolls)
