# read_names ends without return.
# page: result-of-function-without-return
# names: return read_names
def read_names():
    names = []
    names.append("Zoe")
    names.append("Max")


people = read_names()
print("We are", len(people), "people")
