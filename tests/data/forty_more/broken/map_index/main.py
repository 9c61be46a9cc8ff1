lengths = map(len, ["tea", "milk"])
print(lengths[0])
