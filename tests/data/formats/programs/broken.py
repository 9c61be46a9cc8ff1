def total(rows):
    prices = [row.price for row in rows
    return sum(prices)
