# shuffle changes in place, and a text cannot be changed.
# page: string-item-assigned
# names: list(mixed)
import random

random.seed(5)
word = "python"
mixed = word
random.shuffle(mixed)
print("Guess the word:", mixed)
