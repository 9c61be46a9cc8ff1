def cities():
    return [("Bern", "Switzerland", 134), ("Graz", "Austria", 302)]


for name, country, _people in cities():
    print(name, "is in", country)
