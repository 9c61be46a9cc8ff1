# area stands inside __init__, because it is indented too far.
# page: method-outside-its-class
# names: area __init__
class Room:
    def __init__(self, width, length):
        self.width = width
        self.length = length

        def area(self):
            return self.width * self.length


kitchen = Room(3, 4)
print("The kitchen has", kitchen.area(), "square metres")
