# A comma is missing after "sword": 150.
# page: missing-comma
# names: ,
shop = {
    "potion": 25,
    "sword": 150
    "shield": 120,
    "map": 10,
}

gold = 200
for item, price in shop.items():
    if price <= gold:
        print("You can buy the", item)
