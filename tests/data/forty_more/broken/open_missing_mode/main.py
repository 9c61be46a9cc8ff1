import os

with open(os.devnull, "w") as file:
    file.write("tea")
    print(file.read())
