# Calculator.add(2, 3) has no object: 2 becomes self.
# page: object-missing-in-method-call
# names: Calculator()
class Calculator:
    def add(self, a, b):
        return a + b

    def multiply(self, a, b):
        result = 0
        for i in range(b):
            result = self.add(result, a)
        return result


print("2 + 3 =", Calculator.add(2, 3))
print("4 * 5 =", Calculator.multiply(4, 5))
