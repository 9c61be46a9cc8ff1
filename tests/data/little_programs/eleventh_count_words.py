# counts[word] does not exist when a word comes for the first time.
# page: key-grown-before-set
# names: counts.get(word
text = "the cat and the dog"
counts = {}
for word in text.split():
    counts[word] += 1
print(counts)
