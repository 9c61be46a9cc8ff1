# Items are removed from the dict while it is looped over.
# page: changed-during-iteration
# names: list(
import copy

STOCK = {"hammer": 3, "saw": 0, "drill": 1, "wrench": 0}


class Inventory:
    def __init__(self, stock):
        self.stock = copy.deepcopy(stock)
        self.removed = []

    def sell(self, tool, amount=1):
        if self.stock[tool] < amount:
            raise ValueError(f"only {self.stock[tool]} left of {tool}")
        self.stock[tool] -= amount

    def clean(self):
        for tool in self.stock:
            if self.stock[tool] == 0:
                self.removed.append(tool)
                self.stock.pop(tool)


inventory = Inventory(STOCK)
inventory.sell("drill")
inventory.clean()
print(inventory.removed)
