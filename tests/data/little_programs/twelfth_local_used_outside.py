# winner exists only inside the function; its result is not stored.
# page: name-in-other-function
# names: winner find_winner
def find_winner(scores):
    winner = None
    best = 0
    for player, points in scores.items():
        if points > best:
            best = points
            winner = player
    return winner


find_winner({"Ann": 12, "Raj": 17})
print("The winner is", winner)
