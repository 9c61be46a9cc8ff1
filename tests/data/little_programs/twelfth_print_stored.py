# replace's result... print gives None.
# page: none-from-print
# names: print
word = "banana"
result = print(word.replace("a", "o"))
print(result.upper())
