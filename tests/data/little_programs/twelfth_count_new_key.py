# The counter has no entry at the first time.
# page: key-grown-before-set
# names: .get(letter, 0)
text = "hello world"
counts = {}
for letter in text:
    counts[letter] = counts[letter] + 1
print(counts)
