ages = {"Ada": 36}
if "Ada" in ages:
    print(ages["Ada"])
