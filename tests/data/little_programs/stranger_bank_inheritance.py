# SavingsAccount.__init__ does not call the parent's, so balance was never set.
# page: init-of-parent-not-called
# names: super().__init__
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


class SavingsAccount(Account):
    def __init__(self, owner, rate):
        self.owner = owner
        self.rate = rate

    def add_interest(self):
        self.deposit(self.balance * self.rate)


accounts = [Account("Ann", 100), SavingsAccount("Ben", 0.02)]
for account in accounts:
    account.deposit(50)
    print(account.owner, account.balance)
