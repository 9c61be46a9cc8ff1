# Python's word is raise.
# page: throw-keyword
# names: raise
def withdraw(balance, amount):
    if amount > balance:
        throw ValueError("Not enough money")
    return balance - amount


print(withdraw(100, 30))
