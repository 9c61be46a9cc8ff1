WIDTH = 40


def banner(title):
    space = (WIDTH - len(title)) / 2
    return " " * space + title


print(banner("Menu"))
