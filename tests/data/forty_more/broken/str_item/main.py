word = "kat"
word[0] = "c"
print(word)
