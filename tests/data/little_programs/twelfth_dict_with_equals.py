# A dictionary wants a colon between key and value.
# page: equals-in-dict
# names: :
ages = {"Lara" = 12, "Finn" = 14}
for name in ages:
    print(name, ages[name])
