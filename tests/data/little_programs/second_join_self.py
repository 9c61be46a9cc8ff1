# words.join is called on the list.
# page: join-on-list
# names: join
words = ["red", "green"]
line = words.join(", ")
print(line)
