# ! is written for not.
# page: and-operator-of-c
# names: not
found = False
for name in ["Ali", "Bea"]:
    if name == "Cem":
        found = True
if !found:
    print("Nobody is called Cem")
