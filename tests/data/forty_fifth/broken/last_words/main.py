"""Prints every word of a line with the one that follows it."""


def pairs(line):
    words = line.split()
    result = []
    for i in range(len(words)):
        result.append((words[i], words[i + 1]))
    return result


text = "the cat sat on the mat"
for first, second in pairs(text):
    print(first, "->", second)
print(len(pairs(text)), "pairs")
