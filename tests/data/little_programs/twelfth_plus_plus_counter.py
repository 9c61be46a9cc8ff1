# Python has no ++.
# page: increment-operator
# names: += 1
words = ["apple", "bee", "ant", "cat"]
count = 0

for word in words:
    if word.startswith("a"):
        count++

print(count, "words start with a")
