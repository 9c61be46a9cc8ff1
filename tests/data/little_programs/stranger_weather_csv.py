# The values of a csv row are text; rain is added to a float.
# page: text-calculated-with-number text-in-calculation unsupported-operand text-joined-with-number
# names: float
# general: unsupported-operand text-in-calculation
import csv
import io

DATA = """day,high,low,rain
Mon,21.5,12.0,0.0
Tue,19.0,11.5,4.2
Wed,17.5,10.0,8.6
"""


class WeatherStation:
    """Keeps the readings of one week."""

    def __init__(self, name):
        self.name = name
        self.total_rain = 0.0
        self.days = []

    def load(self, stream):
        for row in csv.DictReader(stream):
            self.days.append(row)
            self.total_rain += row["rain"]

    def report(self):
        print(self.name)
        for day in self.days:
            print("  {day}: {low} to {high}".format(**day))
        print("  rain in all:", self.total_rain)


station = WeatherStation("Innsbruck")
station.load(io.StringIO(DATA))
station.report()
