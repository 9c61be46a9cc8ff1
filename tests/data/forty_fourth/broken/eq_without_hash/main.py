class Card:
    def __init__(self, suit, rank):
        self.suit = suit
        self.rank = rank

    def __eq__(self, other):
        return (self.suit, self.rank) == (other.suit, other.rank)


hand = {Card("hearts", 3), Card("spades", 12)}
print(len(hand))
