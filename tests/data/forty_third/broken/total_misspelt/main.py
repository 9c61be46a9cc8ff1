def basket_total(prices):
    total = 0
    for price in prices:
        total += price
    return totl


print(basket_total([3, 4]))
