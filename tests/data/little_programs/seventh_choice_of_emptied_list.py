# All cards were taken, so the list is empty.
# page: random-choice-of-nothing
# names: cards empty
import random

random.seed(6)
cards = ["ace", "king", "queen"]
hand = []
while len(hand) < 5:
    card = random.choice(cards)
    cards.remove(card)
    hand.append(card)
print(hand)
