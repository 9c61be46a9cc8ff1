import random

cards = list(range(1, 53))
random.shuffle(cards)
hand = cards
for card in hand[:5]:
    print(card > 0)
