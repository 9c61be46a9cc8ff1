# A new student has no list in the dict yet, so append has nothing to append to.
# page: key-grown-before-set
# names: grades name setdefault
def add_grade(grades, name, grade):
    grades[name].append(grade)


def average(values):
    return sum(values) / len(values)


grades = {"Anna": [5, 4], "Ben": [3]}
new = [("Anna", 5), ("Ben", 4), ("Cem", 5)]
for name, grade in new:
    add_grade(grades, name, grade)

for name in grades:
    print(f"{name:10} {average(grades[name]):.2f}")
