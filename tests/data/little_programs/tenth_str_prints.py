# __str__ prints and returns nothing.
# page: special-method-returns-other-type
# names: return __str__
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __str__(self):
        print("(", self.x, ",", self.y, ")")


p = Point(2, 3)
print(p)
