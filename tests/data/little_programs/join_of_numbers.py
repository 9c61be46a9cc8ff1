# join puts texts together, and lottery holds numbers.
# page: join-of-non-strings
# names: str
lottery = [4, 8, 15]
print(", ".join(lottery))
