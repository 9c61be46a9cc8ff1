# improt is a slip for import.
# page: keyword-misspelled
# names: import
improt random
print(random.randint(1, 6))
