# random.choice is given a dictionary.
# page: random-choice-of-dict
# names: list( capitals
import random

capitals = {"France": "Paris", "Italy": "Rome", "Spain": "Madrid"}
random.seed(4)
country = random.choice(capitals)
print("What is the capital of", country)
