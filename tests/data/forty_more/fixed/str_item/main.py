word = "kat"
word = "c" + word[1:]
print(word)
