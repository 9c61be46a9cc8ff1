ages = {"Ada": 36}
if ages.has_key("Ada"):
    print(ages["Ada"])
