# count++ is not Python; += 1 is.
# page: increment-operator
# names: += count
sentence = "the quick brown fox jumps over the lazy dog"
count = 0
for letter in sentence:
    if letter in "aeiou":
        count++
print("There are", count, "vowels")
