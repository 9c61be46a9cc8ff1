# "unit" is a slot and has a default in the class body.
# page: slots-and-class-value-clash
# names: unit __slots__
class Measurement:
    __slots__ = ("value", "unit")
    unit = "C"

    def __init__(self, value):
        self.value = value


print(Measurement(21.5).unit)
