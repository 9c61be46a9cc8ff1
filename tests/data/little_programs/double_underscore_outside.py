# __pin is private to the class, its real name is _Card__pin.
# page: private-name-outside-class
# names: _Card__pin
class Card:
    def __init__(self, pin):
        self.__pin = pin


card = Card(1234)
print(card.__pin)
