names = ["Bo", "Ada"]
names = names.sort()
for name in names:
    print(name)
