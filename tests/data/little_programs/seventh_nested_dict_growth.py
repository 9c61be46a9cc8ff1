# There is no dict for "Ana" yet, so a mark cannot be put in.
# page: key-grown-before-set
# names: marks setdefault
marks = {}
rows = [("Ana", "maths", 1), ("Ben", "maths", 3), ("Ana", "art", 2)]
for name, subject, mark in rows:
    marks[name][subject] = mark

for name in marks:
    print(name, marks[name])
