# The function has yield, and @contextmanager is missing.
# page: not-a-context-manager
# names: @contextmanager
import os


def inside(folder):
    before = os.getcwd()
    os.chdir(folder)
    yield folder
    os.chdir(before)


with inside("/") as place:
    print(place)
