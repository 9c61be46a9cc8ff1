# There are no votes, so max has nothing.
# page: largest-of-nothing
# names: votes max
votes = {}
poll = []
for vote in poll:
    votes[vote] = votes.get(vote, 0) + 1
winner = max(votes, key=votes.get)
print("The winner is", winner)
