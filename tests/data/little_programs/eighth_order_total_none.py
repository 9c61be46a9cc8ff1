# get_price ends without return for an unknown drink, so the sum fails.
# page: result-of-function-without-return
# names: get_price return
prices = {"tea": 2.5, "coffee": 3.0}


def get_price(drink):
    for name in prices:
        if name == drink:
            return prices[name]


order = ["tea", "cake"]
total = 0
for drink in order:
    total = total + get_price(drink)
print(total)
