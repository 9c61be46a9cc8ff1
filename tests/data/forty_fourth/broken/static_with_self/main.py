class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @staticmethod
    def to_fahrenheit(self):
        return self.celsius * 9 / 5 + 32


today = Temperature(21)
print(today.to_fahrenheit())
