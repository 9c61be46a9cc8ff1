# deposit has no self.
# page: self-parameter-missing
# names: self deposit
class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(amount):
        self.balance += amount


account = Account("Nora")
account.deposit(50)
print(account.balance)
