# The index runs to len(word), one too far.
# page: loop-limit-past-length
# names: word
word = "level"
i = 0
while i <= len(word):
    print(word[i])
    i += 1
