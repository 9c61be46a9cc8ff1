# The last line is empty, so it has no second field.
# page: part-missing-after-split
# names: split
text = "Anna,23\nBela,31\nCora,19\n"

for line in text.split("\n"):
    fields = line.split(",")
    name = fields[0]
    age = fields[1]
    print(name, "is", age)
