# balance is the object's; self. is missing.
# page: self-left-out
# names: self.balance
class Purse:
    def __init__(self, coins):
        self.balance = sum(coins)

    def pay(self, price):
        self.balance -= price
        return balance


print(Purse([10, 5]).pay(3))
