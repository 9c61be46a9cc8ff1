def cities():
    return [("Bern", "Switzerland", 134), ("Graz", "Austria", 302)]


for name, country in cities():
    print(name, "is in", country)
