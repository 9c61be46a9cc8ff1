# enumerate gives number and pair; three names stand without brackets.
# page: pair-without-brackets
# names: (name, price)
prices = {"tea": 3.5, "rice": 2.2}
for number, name, price in enumerate(prices.items(), start=1):
    print(number, name, price)
