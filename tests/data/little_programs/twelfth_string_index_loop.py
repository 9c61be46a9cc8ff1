# The comparison with the next letter goes past the end.
# page: neighbour-beyond-end
# names: len( - 1
word = "balloon"
doubles = 0

for i in range(len(word)):
    if word[i] == word[i + 1]:
        doubles += 1

print("Double letters:", doubles)
