# A row with a comma in the text has more values than names.
# page: unpack-too-many
# names: 3
ROWS = """\
1,Ada Lovelace,London
2,Grace Hopper,New York
3,Emmy Noether,Erlangen,Germany
"""


class Person:
    def __init__(self, number, name, town):
        self.number = int(number)
        self.name = name
        self.town = town

    def label(self):
        return f"{self.number:03} {self.name.upper()} ({self.town})"


def read_people(text):
    people = []
    for line in text.splitlines():
        number, name, town = line.split(",")
        people.append(Person(number, name, town))
    return people


for person in read_people(ROWS):
    print(person.label())
