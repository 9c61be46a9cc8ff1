# A lambda cannot assign.
# page: assignment-in-lambda
# names: lambda
counter = {"n": 0}
add = lambda step: counter["n"] = counter["n"] + step
add(2)
print(counter)
