# The property returns itself.
# page: calls-too-deep
# names: _name
class Person:
    def __init__(self, name):
        self._name = name

    @property
    def name(self):
        return self.name


print(Person("Ada").name)
