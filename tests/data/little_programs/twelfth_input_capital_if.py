# If is written with a capital.
# page: keyword-misspelled
# names: if
age = 12
If age > 10:
    print("old enough")
