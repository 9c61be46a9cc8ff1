lengths = list(map(len, ["tea", "milk"]))
print(lengths[0])
