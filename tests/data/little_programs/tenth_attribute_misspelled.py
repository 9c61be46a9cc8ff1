# self.ballance is a slip for self.balance.
# page: attribute-not-found
# names: balance
class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        self.ballance += amount


a = Account("Ina")
a.deposit(20)
print(a.balance)
