# __str__ prints the text and returns nothing; it must return it.
# page: special-method-returns-other-type
# names: __str__ return
class Card:
    suits = ["hearts", "spades", "clubs", "diamonds"]

    def __init__(self, rank, suit):
        self.rank = rank
        self.suit = suit

    def __str__(self):
        print(f"{self.rank} of {self.suits[self.suit]}")


hand = [Card("Ace", 1), Card("10", 0)]
for card in hand:
    print(card)
