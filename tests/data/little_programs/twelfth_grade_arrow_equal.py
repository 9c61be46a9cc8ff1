# => is written for >=.
# page: reversed-comparison
# names: >=
def letter_grade(points):
    if points => 90:
        return "A"
    elif points => 80:
        return "B"
    elif points => 70:
        return "C"
    return "F"


for name, points in [("Mia", 93), ("Tom", 71)]:
    print(name, letter_grade(points))
