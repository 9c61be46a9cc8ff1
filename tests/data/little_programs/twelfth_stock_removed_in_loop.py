# Entries are deleted while the loop goes over the dict.
# page: changed-during-iteration
# names: list(
stock = {"apples": 3, "pears": 0, "plums": 12, "kiwis": 0}

for fruit in stock:
    if stock[fruit] == 0:
        print("No more", fruit)
        del stock[fruit]

print(stock)
