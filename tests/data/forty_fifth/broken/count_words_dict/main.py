"""Counts the words of a text."""

TEXT = "one fish two fish red fish blue fish"


def count(text):
    words = {}
    for word in text.split():
        words[word] += 1
    return words


def top(words, n):
    return sorted(words, key=words.get, reverse=True)[:n]


counted = count(TEXT)
for word in top(counted, 3):
    print(word, counted[word])
