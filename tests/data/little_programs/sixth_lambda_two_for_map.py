# map gives the lambda one value at a time, and it wants two.
# page: function-of-other-arity
# names: lambda price
prices = [10, 20, 30]
amounts = [1, 3, 2]

costs = list(map(lambda price, amount: price * amount, prices))
print("Costs:", costs)
print("Total:", sum(costs))
