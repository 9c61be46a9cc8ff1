# The method get_balance is compared without being called.
# page: method-not-called
# names: get_balance()
class Account:
    def __init__(self, balance):
        self.balance = balance

    def get_balance(self):
        return self.balance


account = Account(200)
price = 150
if account.get_balance >= price:
    print("You can afford it")
else:
    print("Too expensive")
