# The point is compared with a text, and __eq__ asks the text for x.
# page: other-operand-of-other-class
# names: __eq__ isinstance other
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y


path = [Point(0, 0), "start", Point(2, 5)]
goal = Point(2, 5)
for step, place in enumerate(path):
    if place == goal:
        print("Reached after", step, "steps")
