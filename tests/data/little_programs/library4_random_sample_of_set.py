# sample needs a sequence, sets were taken off with 3.11.
# page: sample-of-set
# names: list(
# pythons: 3.11 3.14
import random

guests = {"Ada", "Grace", "Alan"}
print(random.sample(guests, 2))
