# The colon after def is missing.
# page: missing-colon
# names: :
def celsius(fahrenheit)
    """Turns degrees Fahrenheit into Celsius."""
    return (fahrenheit - 32) * 5 / 9


for degrees in (32, 70, 100):
    print(degrees, "F are", round(celsius(degrees), 1), "C")
