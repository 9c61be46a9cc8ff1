# An object of the program's own class cannot be written as JSON.
# page: not-json-serializable
# names: Customer
import json


class Customer:
    def __init__(self, name, town):
        self.name = name
        self.town = town


customers = [Customer("Ada", "London"), Customer("Grace", "New York")]
print(json.dumps({"customers": customers}))
