# ord takes a single letter.
# page: ord-needs-one-character
# names: ord
word = "hello"
code = ord(word)
print(code)
