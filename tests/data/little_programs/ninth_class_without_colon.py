# The line of class BankAccount lacks its colon.
# page: missing-colon
# names: BankAccount :
class BankAccount
    """A simple account."""

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount


account = BankAccount("Maria", 50)
account.deposit(25)
print(account.owner, "has", account.balance)
