# i <= len(names) lets i reach the length itself; < is meant.
# page: loop-limit-past-length
# names: <= names
names = ["Uma", "Vik", "Wen", "Xia"]

i = 0
while i <= len(names):
    print(i + 1, names[i])
    i = i + 1
print("That were all.")
