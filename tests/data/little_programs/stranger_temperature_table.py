# map gives an iterator, which has no length.
# page: stream-has-no-length
# names: list(
def celsius(fahrenheit):
    return round((fahrenheit - 32) * 5 / 9, 1)


class Table:
    def __init__(self, title, unit):
        self.title = title
        self.unit = unit
        self.width = len(title) + 4

    def show(self, values):
        print(self.title.center(self.width, "-"))
        print(len(values), "values in", self.unit)
        for value in values:
            print(f"{value:>{self.width}}")


fahrenheit = [50, 59, 68, 77]
table = Table("Outside", "degrees C")
table.show(map(celsius, fahrenheit))
