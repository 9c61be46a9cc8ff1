# balance is a number, its brackets are too many.
# page: stored-value-called
# names: balance
class Account:
    def __init__(self):
        self.balance = 10


a = Account()
print(a.balance())
