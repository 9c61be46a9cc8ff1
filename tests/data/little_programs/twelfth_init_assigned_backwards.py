# The assignment in __init__ is the wrong way round.
# page: stored-without-self
# names: self.name = name
class Pet:
    def __init__(self, name, kind):
        name = self.name
        kind = self.kind

    def show(self):
        print(self.name, "is a", self.kind)


p = Pet("Fluffy", "cat")
p.show()
