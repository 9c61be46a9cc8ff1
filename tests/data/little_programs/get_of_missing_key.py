# stock.get finds no such key and gives None, which is added.
# page: missing-key-used-as-value
# names: stock
stock = {"apple": 4, "pear": 2}
left = stock.get("cherry")
print("after delivery:", left + 10)
