# area is a method, and its brackets are missing in the sum.
# page: method-not-called
# names: area()
class Rectangle:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def area(self):
        return self.a * self.b


shapes = [Rectangle(2, 3), Rectangle(4, 5)]
total = 0
for shape in shapes:
    total += shape.area
print("Total area:", total)
