# sum is a function: sum(prices), not prices.sum().
# page: method-of-other-language
# names: sum(prices)
prices = [2.5, 1.25, 4.0]
names = ["tea", "milk", "cake"]

for i in range(len(prices)):
    print(f"{names[i]:<8}{prices[i]:>6.2f}")
print("-" * 14)
print("Total:", prices.sum())
