# The program's own check raises, because the amount is negative.
# page: _any
# names: withdraw amount
def withdraw(balance, amount):
    if amount <= 0:
        raise ValueError("amount must be positive")
    return balance - amount


print(withdraw(100, -5))
