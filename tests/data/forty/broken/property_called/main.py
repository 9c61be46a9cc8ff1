"""Temperatures in two scales."""


class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    def __str__(self):
        return f"{self.celsius} °C"


for degrees in (0, 21, 37):
    temperature = Temperature(degrees)
    print(ascii(str(temperature)), "is", temperature.fahrenheit(), "F")
