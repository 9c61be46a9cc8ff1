# The dict is looped over with two names, and without items().
# page: dict-loop-without-items keys-unpacked-without-items
# names: .items()
prices = {"tea": 3, "cocoa": 4}
for drink, price in prices:
    print(drink, price)
