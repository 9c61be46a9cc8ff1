# The second line has no third part.
# page: part-missing-after-split
# names: parts 2
text = """Anna,Rome,31
Bert,Lyon
Cleo,Oslo,40
"""
with open("people.csv", "w") as f:
    f.write(text)

with open("people.csv") as f:
    for line in f:
        parts = line.strip().split(",")
        print(parts[0], "is", parts[2], "and lives in", parts[1])
