# self. is missing before name.
# page: self-left-out
# names: self.name
class Fish:
    def __init__(self, name):
        self.name = name

    def show(self):
        print(name)


Fish("Nemo").show()
