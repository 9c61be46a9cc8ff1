# The entry was deleted before, so del finds no such key.
# page: key-not-found
# names: cart "pear"
cart = {"apple": 3, "pear": 1}


def take_out(name):
    cart[name] -= 1
    if cart[name] == 0:
        del cart[name]


take_out("apple")
take_out("pear")
del cart["pear"]
print(cart)
