# raise wants an exception, not a text.
# page: raise-of-non-exception
# names: raise ValueError
def withdraw(balance, amount):
    if amount <= 0:
        raise "Amount must be positive"
    if amount > balance:
        raise "Not enough money"
    return balance - amount


balance = 100
for amount in (30, 50, 40):
    balance = withdraw(balance, amount)
    print("Left:", balance)
