# A parameter without default stands after one with default.
# page: parameter-after-default
# names: name age
def register(club="Chess", name, age):
    return {"club": club, "name": name, "age": age}


members = []
members.append(register("Chess", "Iris", 12))
members.append(register("Judo", "Jon", 14))
for member in members:
    print(member["name"], "plays", member["club"])
