word = "tea"
word.append("pot")
print(word)
