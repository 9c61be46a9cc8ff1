# is_open is set as attribute and the method of that name is called.
# page: attribute-hides-method
# names: is_open
class Shop:
    def __init__(self):
        self.is_open = False

    def unlock(self):
        self.is_open = True

    def is_open(self):
        return self.is_open


shop = Shop()
if shop.is_open():
    print("come in")
