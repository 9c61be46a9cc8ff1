# The folder is there already; exist_ok=True says that this is fine.
# page: file-exists-already
# names: exist_ok
import os


def save(name, text):
    os.makedirs("reports/2024")
    with open(os.path.join("reports/2024", name), "w") as out:
        out.write(text)


save("january.txt", "120 sold")
save("february.txt", "95 sold")
