# A property without a setter is assigned to.
# page: attribute-cannot-be-set
# names: area setter
class Garden:
    def __init__(self, width, length):
        self.width = width
        self.length = length

    @property
    def area(self):
        return self.width * self.length


plot = Garden(4, 6)
print(plot.area)
plot.area = 30
