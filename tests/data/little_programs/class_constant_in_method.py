# LIMIT belongs to the class and is used without self or the class name.
# page: class-attribute-used-bare
# names: LIMIT Basket
class Basket:
    LIMIT = 5

    def __init__(self):
        self.fruit = []

    def put(self, fruit):
        if len(self.fruit) >= LIMIT:
            raise OverflowError("full")
        self.fruit.append(fruit)


Basket().put("plum")
