# The class attribute names is used before any instance exists: Team.names is fine but Team.add lacks self.
# page: method-called-on-class parameter-without-value object-missing-in-method-call
# names: add
class Team:
    names = []

    def add(self, name):
        self.names.append(name)


Team.add("Kim")
