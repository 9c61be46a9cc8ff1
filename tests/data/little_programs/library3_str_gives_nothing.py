# __str__ prints and returns nothing.
# page: special-method-returns-other-type
# names: __str__ return
class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def __str__(self):
        print(f"{self.owner}: {self.balance}")


account = Account("Ada", 100)
print(account)
