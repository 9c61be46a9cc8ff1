# The player's command is compared through a dict of functions; go is called with the wrong number of values.
# page: argument-without-parameter parameter-without-value
# names: look
class Room:
    def __init__(self, name, text):
        self.name = name
        self.text = text
        self.exits = {}

    def connect(self, direction, other):
        self.exits[direction] = other


class Player:
    def __init__(self, start):
        self.room = start
        self.bag = []

    def go(self, direction):
        self.room = self.room.exits[direction]

    def look(self):
        print(self.room.name)
        print(self.room.text)

    def take(self, thing):
        self.bag.append(thing)


hall = Room("Hall", "A long hall with a door to the east.")
kitchen = Room("Kitchen", "It smells of soup.")
hall.connect("east", kitchen)

player = Player(hall)
player.go("east")
player.take("spoon")
player.look("around")
