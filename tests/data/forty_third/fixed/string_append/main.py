word = "tea"
word += "pot"
print(word)
