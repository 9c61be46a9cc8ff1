# range(len(words) + 1) goes one past the end.
# page: loop-counts-one-too-far
# names: len(words)
words = "to be or not".split()
for number in range(len(words) + 1):
    print(number, words[number])
