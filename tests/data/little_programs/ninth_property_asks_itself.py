# The property name returns self.name, which is the property itself.
# page: calls-too-deep
# names: name _name
class Pet:
    def __init__(self, name):
        self._name = name

    @property
    def name(self):
        return self.name

    def speak(self):
        print(self.name, "makes a noise")


rex = Pet("Rex")
rex.speak()
