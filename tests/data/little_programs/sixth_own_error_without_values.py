# InsufficientFunds needs balance and amount when it is raised.
# page: exception-raised-without-values
# names: InsufficientFunds balance amount
class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"{amount} wanted, {balance} there")
        self.missing = amount - balance


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds
        self.balance -= amount


account = Account(50)
account.withdraw(20)
account.withdraw(80)
