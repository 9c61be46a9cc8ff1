class Account:
    def __init__(self, balance):
        self.balance = balance

    def deposit(amount):
        self.balance += amount


account = Account(10)
account.deposit(5)
print(account.balance)
