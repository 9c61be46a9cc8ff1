# The lists have different lengths, and strict=True asks for equal ones.
# page: zip-of-different-lengths
# names: names
# pythons: 3.11 3.14
names = ["Ada", "Grace", "Alan"]
scores = [3, 5]
for name, score in zip(names, scores, strict=True):
    print(name, score)
