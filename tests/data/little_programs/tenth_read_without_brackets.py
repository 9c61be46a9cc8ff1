# f.read lacks its brackets.
# page: function-where-its-result-belongs
# names: read()
with open("story.txt", "w") as f:
    f.write("once upon a time")

with open("story.txt") as f:
    text = f.read
words = text.split()
print(len(words), "words")
