import random

cards = list(range(1, 53))
hand = random.shuffle(cards)
for card in hand[:5]:
    print(card > 0)
