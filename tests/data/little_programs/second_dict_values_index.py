# dict.values() cannot be indexed.
# page: stream-used-as-list value-without-elements not-subscriptable
# names: list(
stock = {"tea": 4, "rice": 9}
first = stock.values()[0]
print(first)
