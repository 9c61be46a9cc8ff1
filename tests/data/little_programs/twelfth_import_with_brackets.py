# The imported name takes no brackets.
# page: import-parentheses
# names: randint
from random import randint()

dice = randint(1, 6)
print("You threw a", dice)
