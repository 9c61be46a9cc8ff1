# The typed amount is text, and it is added to the balance.
# page: typed-text-used-as-number
# names: int( amount
# stdin: 50\n
class Account:
    def __init__(self, balance):
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount


account = Account(100)
amount = input("How much do you pay in? ")
account.deposit(amount)
print("New balance:", account.balance)
