# key wants the function counts.get; the brackets behind it call it.
# page: key-function-called-too-early
# names: counts.get
WORDS = "tea milk tea coffee tea milk".split()


def most_frequent(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return max(counts, key=counts.get())


print(most_frequent(WORDS))
