# The list is closed with a round bracket.
# page: bracket-mismatched
# names: ]
days = ["Mon", "Tue", "Wed")
for day in days:
    print(day)
