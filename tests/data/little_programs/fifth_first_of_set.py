# A set has no order and no index 0.
# page: set-not-subscriptable
# names: winners
import random

random.seed(1)
tickets = ["Ana", "Bo", "Chi", "Dee", "Eli", "Ana", "Bo"]
winners = set()
while len(winners) < 3:
    winners.add(random.choice(tickets))

print("There are", len(winners), "winners")
print("First prize:", winners[0])
print("Second prize:", winners[1])
