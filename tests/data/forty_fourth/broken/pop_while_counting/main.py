words = ["tea", "", "milk", "", "bread"]
for index in range(len(words)):
    if words[index] == "":
        words.pop(index)
print(words)
