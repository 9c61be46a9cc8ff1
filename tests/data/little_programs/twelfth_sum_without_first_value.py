# total has no first value.
# page: name-used-in-own-first-value
# names: total
for price in [3, 4, 5]:
    total = total + price
print(total)
