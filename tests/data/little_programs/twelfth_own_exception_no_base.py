# The class must be derived from Exception.
# page: raise-of-non-exception
# names: (Exception)
class NotEnoughGold:
    pass


def buy(gold, price):
    if gold < price:
        raise NotEnoughGold
    return gold - price


buy(5, 30)
