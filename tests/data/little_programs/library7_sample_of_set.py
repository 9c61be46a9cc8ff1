# sample needs a sequence since 3.11: sorted(...) or list(...) of the set.
# page: sample-of-set
# names: list(users)
# pythons: 3.11 3.14
import random

users = {"ada", "grace", "alan", "edsger"}


def winners(count):
    return random.sample(users, count)


for name in winners(2):
    print("prize for", name)
