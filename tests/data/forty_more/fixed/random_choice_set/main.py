import random

names = {"Ada", "Grace"}
print(random.choice(sorted(names)))
