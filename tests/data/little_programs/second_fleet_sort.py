# Ship objects are sorted without a key, and the class has no order.
# page: objects-without-order not-orderable
# names: Ship
class Ship:
    def __init__(self, name, length):
        self.name = name
        self.length = length


def biggest_first(ships):
    return sorted(ships, reverse=True)


fleet = [Ship("Rose", 12), Ship("Star", 30), Ship("Moon", 21)]
for ship in biggest_first(fleet):
    print(ship.name, ship.length)
