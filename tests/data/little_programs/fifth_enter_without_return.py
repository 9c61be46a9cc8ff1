# __enter__ returns nothing, so log is None; it must return self.
# page: none-from-enter
# names: __enter__ return self
class Log:
    def __init__(self, path):
        self.path = path
        self.lines = []

    def __enter__(self):
        self.file = open(self.path, "w")

    def write(self, text):
        self.file.write(text + "\n")

    def __exit__(self, kind, value, trace):
        self.file.close()


with Log("diary.txt") as log:
    log.write("Monday: rain")
    log.write("Tuesday: sun")
