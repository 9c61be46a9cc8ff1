# account = account.deposit(50) puts the new balance, a number, in place of the account.
# page: object-replaced-by-result
# names: account deposit
class BankAccount:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self.balance

    def withdraw(self, amount):
        if amount > self.balance:
            print("Not enough money")
        else:
            self.balance -= amount
        return self.balance


account = BankAccount("Sandra", 100)
account = account.deposit(50)
account.withdraw(30)
print(account.balance)
