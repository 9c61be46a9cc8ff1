# choice needs a list; a dict is asked by number.
# page: random-choice-of-dict
# names: list(
import random

random.seed(1)
capitals = {"Norway": "Oslo", "Peru": "Lima", "Kenya": "Nairobi"}
country = random.choice(capitals)
print("What is the capital of", country, "?")
