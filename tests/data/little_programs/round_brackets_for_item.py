# A list is followed by round brackets where an index was meant.
# page: round-brackets-after-collection
# names: medals[
medals = ["gold", "silver", "bronze"]
for place in range(3):
    print(place + 1, medals(place))
