# for name, age in ages goes over the keys only.
# page: dict-loop-without-items
# names: ages.items()
ages = {"Ann": 12, "Bobby": 14}
for name, age in ages:
    print(name, "is", age)
