# The loop gives the words, and they are used as indexes.
# page: list-indexed-by-name index-of-wrong-type list-index-not-integer
# names: words
words = ["one", "two"]
for word in words:
    print(words[word])
