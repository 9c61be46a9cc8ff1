# The constant is MAX_TRIES.
# page: name-not-defined
# names: MAX_TRIES
MAX_TRIES = 3
tries = 0
while tries < MAX_TRYS:
    tries += 1
print("No more tries")
