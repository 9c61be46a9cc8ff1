# temperature is a property and is called like a method.
# page: property-called
# names: temperature
class Thermostat:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def temperature(self):
        return self._celsius

    @temperature.setter
    def temperature(self, value):
        if value > 30:
            value = 30
        self._celsius = value


room = Thermostat(19)
room.temperature = 22
print("now:", room.temperature())
