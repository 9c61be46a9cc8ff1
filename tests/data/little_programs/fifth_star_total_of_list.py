# total takes separate prices; the list must be passed with a star.
# page: list-for-star-parameter
# names: *prices basket
def total(*prices):
    result = 0
    for price in prices:
        result += price
    return result


basket = [2.5, 1.2, 4.0]
print("Two things:", total(1, 2))
print("Basket:", total(basket))
