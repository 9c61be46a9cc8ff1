# __init__ stores a number under the name of the method area.
# page: attribute-hides-method
# names: area
class Field:
    def __init__(self, width, length):
        self.width = width
        self.area = width * length

    def area(self):
        return self.area


print(Field(3, 4).area())
