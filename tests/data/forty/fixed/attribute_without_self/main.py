"""A bank account with a list of what happened on it."""


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("an amount must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))

    def report(self):
        for kind, amount in self.history:
            print(f"{kind:>10} {amount:8.2f}")
        print(f"{'balance':>10} {self.balance:8.2f}")


account = Account("Grace", 100)
account.deposit(25)
account.report()
