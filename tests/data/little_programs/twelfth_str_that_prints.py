# __str__ prints and returns nothing.
# page: special-method-returns-other-type
# names: return __str__
class Card:
    def __init__(self, suit, value):
        self.suit = suit
        self.value = value

    def __str__(self):
        print(self.value, "of", self.suit)


card = Card("hearts", 7)
print(card)
