# The list is empty, so nothing can be drawn.
# page: random-choice-of-nothing
# names: choice
import random

players = []
winner = random.choice(players)
print("And the winner is", winner)
