# most_common gives a list of pairs, which has no items.
# page: dict-method-on-list
# names: most_common
from collections import Counter

TEXT = """tea or coffee tea with milk coffee with milk
and tea again"""


def top_words(text, count):
    words = Counter(word.lower() for word in text.split())
    return words.most_common(count)


def show(words):
    for word, times in words.items():
        print(f"{word:8} {'*' * times}")


show(top_words(TEXT, 3))
