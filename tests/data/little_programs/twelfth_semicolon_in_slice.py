# The index has a comma-dot slip: 1;3.
# page: semicolon-in-brackets
# names: :
word = "python"
print(word[1;3])
