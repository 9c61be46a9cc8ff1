# An argument is given with : in place of =.
# page: colon-in-call
# names: age=
def register(name, age, town="London"):
    return {"name": name, "age": age, "town": town}


people = []
people.append(register("Amy", age=10))
people.append(register("Ben", age: 11, town: "Leeds"))
print(people)
