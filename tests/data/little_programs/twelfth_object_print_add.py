# Two objects cannot be added without __add__.
# page: unsupported-operand
# names: __add__
class Money:
    def __init__(self, amount):
        self.amount = amount


print(Money(3) + Money(4))
