# A key is deleted while the loop goes over the dictionary.
# page: changed-during-iteration
# names: list( stock
stock = {"apples": 4, "pears": 0, "plums": 7, "figs": 0}

for fruit in stock:
    if stock[fruit] == 0:
        print("Sold out:", fruit)
        del stock[fruit]

print(stock)
