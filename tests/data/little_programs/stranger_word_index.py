# sorted compares None with a number: positions of missing words are None.
# page: none-in-sorted-list none-compared
# names: None
TEXT = "the quick brown fox jumps over the lazy dog"


def first_position(word, words):
    for position, other in enumerate(words):
        if other == word:
            return position
    return None


def index(text, wanted):
    words = text.split()
    return {word: first_position(word, words) for word in wanted}


def show(positions):
    for word, position in sorted(positions.items(), key=lambda item: item[1]):
        print(f"{position!s:>5} {word}")


show(index(TEXT, ["fox", "cat", "dog"]))
