# A list cannot be put into a set.
# page: unhashable-set-element
# names: tuple
visited = set()
path = [[0, 0], [0, 1], [1, 1]]
for place in path:
    visited.add(place)
print(len(visited))