# A letter of the text is replaced in place, but texts cannot change.
# page: string-item-assigned item-assignment-unsupported
# names: text
import random


class Hangman:
    def __init__(self, words):
        self.word = random.choice(words)
        self.shown = "_" * len(self.word)
        self.wrong = set()

    def guess(self, letter):
        if letter not in self.word:
            self.wrong.add(letter)
            return False
        for place, other in enumerate(self.word):
            if other == letter:
                self.shown[place] = letter
        return True


game = Hangman(["python"])
game.guess("y")
print(game.shown)
