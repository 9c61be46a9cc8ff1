# The dict holds what the functions returned, because they are called in it.
# page: result-in-place-of-function
# names: show_menu
def show_menu():
    print("1 play, 2 scores")
    return 1


def show_scores():
    print("no scores yet")
    return 2


actions = {"menu": show_menu(), "scores": show_scores()}
for word in ["menu", "scores"]:
    print(">", word)
    actions[word]()
