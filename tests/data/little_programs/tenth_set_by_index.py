# A set has no order and no index.
# page: set-not-subscriptable
# names: list(
names = {"Ann", "Bob", "Cid"}
winner = names[0]
print("The winner is", winner)
