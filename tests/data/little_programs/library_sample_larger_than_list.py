# Five winners are drawn from three names.
# page: random-sample-too-large
# names: sample choices
import random

names = ["Ada", "Grace", "Alan"]


def draw(people, count):
    winners = random.sample(people, count)
    return sorted(winners)


for place, name in enumerate(draw(names, 5), start=1):
    print(place, name)
