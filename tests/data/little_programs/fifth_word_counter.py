# The word has no entry yet when 1 is added to it; the first time it must be set.
# page: key-grown-before-set
# names: counts word
text = """the cat sat on the mat
the dog sat on the cat"""

counts = {}
for line in text.split("\n"):
    for word in line.split(" "):
        word = word.lower()
        counts[word] += 1

for word in sorted(counts):
    print(word, counts[word])
