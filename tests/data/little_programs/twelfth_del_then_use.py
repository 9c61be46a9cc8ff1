# The variable was deleted.
# page: name-deleted
# names: score del
score = 10
print("Score:", score)
del score
print("Final score:", score)
