"""A little bank."""


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("not enough money")
        self.balance -= amount


ada = Account("Ada", 100)
ada.deposit(50)
ada.withdraw(30)
print(ada.owner, ada.balance)
