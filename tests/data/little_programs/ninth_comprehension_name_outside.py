# word lives only in the comprehension.
# page: comprehension-name-gone
# names: word
words = ["apple", "kiwi", "banana"]
lengths = [len(word) for word in words]
print(lengths)
print("The last word was", word)
