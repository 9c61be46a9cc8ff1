# getmtime gives a number of seconds; datetime.fromtimestamp makes a date of it.
# page: library-result-asked-for-its-part
# names: fromtimestamp
import os

with open("notes.txt", "w") as out:
    out.write("tea")


def changed(path):
    stamp = os.path.getmtime(path)
    return stamp.strftime("%Y-%m-%d")


print("last change:", changed("notes.txt"))
