# else lacks its colon.
# page: missing-colon
# names: else:
def grade(points):
    if points >= 90:
        return "A"
    elif points >= 75:
        return "B"
    elif points >= 60:
        return "C"
    else
        return "F"


for points in (95, 78, 40):
    print(points, grade(points))
