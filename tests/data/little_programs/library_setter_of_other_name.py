# The setter is named set_celsius, so celsius itself has no setter.
# page: setter-of-other-name
# names: celsius set_celsius
class Thermostat:
    def __init__(self):
        self._celsius = 20.0

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def set_celsius(self, value):
        if value < 5:
            raise ValueError("too cold")
        self._celsius = value


room = Thermostat()
room.celsius = 22.5
print(room.celsius)
