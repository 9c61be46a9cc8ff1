rows = [("Ada", 36, "London"), ("Bo", 29, "Oslo")]
for name, age, city in rows:
    print(name, age)
