# sort takes the function by name: key=.
# page: key-given-by-position
# names: key= lambda
people = [
    ("Nina", 34),
    ("Otto", 19),
    ("Pia", 52),
]


def show(people):
    for name, age in people:
        print(f"{name:<8}{age:>3}")


people.sort(lambda person: person[1])
show(people)
people.reverse()
show(people)
