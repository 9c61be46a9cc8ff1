"""The three letters that stand most often in a text."""

from collections import Counter

TEXT = "the quick brown fox jumps over the lazy dog"


def letters(text):
    return Counter(letter for letter in text if letter.isalpha())


counted = letters(TEXT)
for letter in counted.most_common(3):
    print(f"{letter}: {letter * 3} {counted[letter]:d}")
ranking = sorted(counted, key=counted.get)
print(ranking[:3])
