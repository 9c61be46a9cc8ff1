# __get__ is called with the object and its class; here it takes one of them.
# page: special-method-with-other-parameters
# names: __get__ owner
class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj):
        return getattr(obj, self.name)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError("negative")
        setattr(obj, self.name, value)


class Account:
    balance = Positive()

    def __init__(self, balance):
        self.balance = balance


print(Account(10).balance)
