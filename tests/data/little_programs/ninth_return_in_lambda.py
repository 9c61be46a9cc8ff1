# return cannot stand in a lambda.
# page: statement-in-expression
# names: return lambda
people = [("Ann", 31), ("Bob", 25), ("Cid", 40)]
by_age = sorted(people, key=lambda person: return person[1])
for name, age in by_age:
    print(name, age)
