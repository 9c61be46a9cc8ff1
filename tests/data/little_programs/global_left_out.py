# visits is the module's; the function counts without global.
# page: local-before-assignment
# names: visits global
visits = 0


def greet(guest):
    visits += 1
    print("Hello", guest, "you are number", visits)


greet("Mona")
