"""Collects the words that begin with a capital letter."""

TEXT = "When Ada met Charles in London she was seventeen"


def names_in(text):
    names = []
    for word in text.split():
        if word[0].isupper():
            names.push(word)
    return names


def main():
    found = names_in(TEXT)
    print(len(found), "found:", " ".join(found))


main()
