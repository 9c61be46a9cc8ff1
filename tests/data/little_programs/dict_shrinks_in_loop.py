# Entries are deleted from the dict that the loop goes over.
# page: changed-during-iteration
# names: stock
stock = {"tea": 0, "milk": 3, "rice": 0}
for item, amount in stock.items():
    if amount == 0:
        del stock[item]
print(stock)
