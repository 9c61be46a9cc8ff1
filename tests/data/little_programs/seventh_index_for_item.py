# range(len(words)) gives numbers, and i.upper() asks a number; words[i] is meant.
# page: text-method-on-number
# names: words[i]
words = ["tree", "house", "river"]
result = []
for i in range(len(words)):
    result.append(i.upper())
print(" ".join(result))
