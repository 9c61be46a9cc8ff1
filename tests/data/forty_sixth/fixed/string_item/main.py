"""Hangman: shows the letters that were guessed."""


def show(word, guessed):
    shown = ["_"] * len(word)
    for i, letter in enumerate(word):
        if letter in guessed:
            shown[i] = letter
    return shown


word = "python"
for guesses in ("p", "pt", "ptno"):
    print(show(word, guesses))
