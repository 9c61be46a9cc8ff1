# Money objects are added, and the class has no __add__.
# page: unsupported-operand operands-that-do-not-fit
# names: Money
class Money:
    def __init__(self, cents):
        self.cents = cents


print(Money(250) + Money(99))
