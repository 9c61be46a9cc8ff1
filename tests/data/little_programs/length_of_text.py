# The length of a text is len(word).
# page: method-of-other-language
# names: len(word)
for word in ("oak", "birch"):
    if word.length > 3:
        print(word)
