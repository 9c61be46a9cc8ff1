"""How many steps a robot takes before it meets its own track."""

MOVES = {"N": (0, 1), "S": (0, -1), "E": (1, 0), "W": (-1, 0)}


def steps_until_crossing(path):
    position = [0, 0]
    visited = set()
    for number, move in enumerate(path):
        if tuple(position) in visited:
            return number
        visited.add((position[0], position[1]))
        dx, dy = MOVES[move]
        position[0] += dx
        position[1] += dy
    return len(path)


print(steps_until_crossing("NNEESSWW"))
