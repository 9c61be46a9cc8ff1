# calculate_total is written calulate_total.
# page: name-not-defined
# names: calculate_total
def calculate_total(prices, tax):
    total = sum(prices)
    return total + total * tax


shopping = [2.5, 4.0, 1.25]
print("Total:", calulate_total(shopping, 0.2))
