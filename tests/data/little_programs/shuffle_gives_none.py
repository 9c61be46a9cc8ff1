# random.shuffle returns None; the cards are shuffled in place.
# page: result-of-in-place-method none-from-in-place-method
# names: shuffle
import random

cards = ["ace", "king", "queen"]
deck = random.shuffle(cards)
print("first:", deck[0])
