# The static method uses self.
# page: self-not-defined
# names: self
class Converter:
    rates = {"km": 0.621371, "kg": 2.20462}

    def __init__(self, digits):
        self.digits = digits

    @staticmethod
    def to_imperial(value, unit):
        return round(value * self.rates[unit], self.digits)

    def table(self, unit, values):
        return {value: self.to_imperial(value, unit) for value in values}


print(Converter(1).table("km", [1, 5, 10]))
