# key wants the function len, not what len(words) gives.
# page: result-in-place-of-function
# names: len key
words = ["pear", "fig", "banana", "kiwi", "apple"]


def longest(words):
    best = ""
    for word in words:
        if len(word) > len(best):
            best = word
    return best


print("Longest:", longest(words))
by_length = sorted(words, key=len(words))
print("By length:", by_length)
