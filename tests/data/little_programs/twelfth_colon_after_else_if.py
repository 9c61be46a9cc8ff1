# elif lacks its condition.
# page: value-missing
# names: elif
points = 12
if points > 20:
    print("gold")
elif:
    print("silver")
