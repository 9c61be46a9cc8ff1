settings = {"colour": "red", "size": 3}
print(settings["colour"])
