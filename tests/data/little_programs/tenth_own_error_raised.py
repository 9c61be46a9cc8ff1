# The program raises its own error with its own message.
# page: _any
# names: balance
class NotEnoughMoney(Exception):
    pass


def withdraw(balance, amount):
    if amount > balance:
        raise NotEnoughMoney("Balance is only " + str(balance))
    return balance - amount


print(withdraw(100, 30))
print(withdraw(70, 300))
