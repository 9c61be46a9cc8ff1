# score is assigned in the function, so it is local there; global is missing.
# page: local-before-assignment
# names: global score
score = 0


def add_points(points):
    score = score + points
    print("Score:", score)


add_points(10)
add_points(5)
