# global cannot assign at the same time.
# page: global-with-value
# names: global
highscore = 50


def new_score(points):
    global highscore = points
    print("New highscore:", highscore)


new_score(80)
