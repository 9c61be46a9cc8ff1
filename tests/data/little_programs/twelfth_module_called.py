# random is a module; random.randint is meant.
# page: module-called
# names: random.
import random

number = random(1, 10)
print(number)
