# The variable is misspelled: temperture for temperature.
# page: name-not-defined
# names: temperature
readings = [18.5, 19.0, 21.3]
temperature = max(readings)
if temperature > 20:
    print("warm:", temperture)
