# len is no attribute of a text.
# page: method-of-other-language
# names: len(
word = "hello"
print(word.len)
print(word.len())
