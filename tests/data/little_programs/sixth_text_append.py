# A text has no append; + is meant.
# page: append-on-no-list
# names: password +
import random

random.seed(2)
letters = "abcdefghijklmnopqrstuvwxyz"
password = ""
for i in range(8):
    password.append(random.choice(letters))
print("Your password:", password)
