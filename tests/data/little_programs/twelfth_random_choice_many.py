# choice takes one list.
# page: values-without-brackets
# names: [
import random

print(random.choice("rock", "paper", "scissors"))
