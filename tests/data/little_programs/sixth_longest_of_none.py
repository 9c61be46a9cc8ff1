# No word starts with z, so best is never set in the loop.
# page: local-before-assignment
# names: best
def longest_with(words, letter):
    for word in words:
        if word.startswith(letter):
            best = word
    return best


words = ["apple", "avocado", "banana", "cherry"]
print(longest_with(words, "a"))
print(longest_with(words, "z"))
