# A class of the program is subscripted as if it were a dict.
# page: not-subscriptable value-without-elements
# names: Order
# general: not-subscriptable
class Order:
    def __init__(self, number, items):
        self.number = number
        self.items = items


orders = [Order(1, ["tea"]), Order(2, ["rice", "oil"])]
for order in orders:
    print(order["number"], len(order.items))
