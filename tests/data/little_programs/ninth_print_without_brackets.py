# print is written without brackets.
# page: python2-print
# names: print(
items = ["bread", "butter", "jam"]
prices = [2.5, 1.8, 3.2]

for i in range(len(items)):
    print items[i], "costs", prices[i]

total = sum(prices)
print("Total:", total)
