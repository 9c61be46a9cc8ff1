# The property name returns itself, so it calls itself for ever.
# page: calls-too-deep
# names: self.name
class User:
    def __init__(self, name):
        self.name = name

    @property
    def name(self):
        return self.name

    @name.setter
    def name(self, value):
        self._name = value


print(User("Ada").name)
