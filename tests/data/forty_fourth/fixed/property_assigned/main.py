class Account:
    def __init__(self):
        self._entries = []

    @property
    def balance(self):
        return sum(self._entries)

    def pay_in(self, amount):
        self._entries.append(amount)


account = Account()
account.pay_in(20)
account.pay_in(30)
print(account.balance)
