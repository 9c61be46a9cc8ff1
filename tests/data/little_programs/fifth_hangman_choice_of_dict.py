# random.choice wants a sequence; words is a dict, so a list of its keys is meant.
# page: random-choice-of-dict
# names: words choice list
import random

words = {
    "python": "a snake or a language",
    "banana": "a yellow fruit",
    "guitar": "it has six strings",
}

random.seed(4)
secret = random.choice(words)
print("Hint:", words[secret])
guessed = set()
for letter in "aeiou":
    guessed.add(letter)
shown = "".join(letter if letter in guessed else "_" for letter in secret)
print(shown)
