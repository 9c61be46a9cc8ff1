# append gives None, and it is stored in self.cards.
# page: none-from-in-place-method
# names: append self.cards
class Hand:
    def __init__(self):
        self.cards = []

    def draw(self, card):
        self.cards = self.cards.append(card)

    def show(self):
        print(", ".join(self.cards))


hand = Hand()
hand.draw("ace")
hand.draw("king")
hand.show()
