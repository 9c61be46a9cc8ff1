# is equal to is no Python.
# page: comparison-in-words
# names: ==
day = "Sunday"
if day is equal to "Sunday":
    print("Sleep in!")
