names = ["Bo", "Ada"]
names.sort()
for name in names:
    print(name)
