# __hash__ asks for the hash of a list; a tuple of it has one.
# page: unhashable-type unhashable-set-element
# names: tuple
class Route:
    def __init__(self, stops):
        self.stops = stops

    def __eq__(self, other):
        return self.stops == other.stops

    def __hash__(self):
        return hash(self.stops)


print({Route(["Graz", "Wien"])})
