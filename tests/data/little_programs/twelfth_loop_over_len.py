# len gives one number; range is missing.
# page: number-not-iterable
# names: range(len(
pets = ["cat", "dog", "hamster"]
for i in len(pets):
    print(i + 1, pets[i])
