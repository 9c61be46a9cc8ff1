# A text cannot be changed in place.
# page: string-item-assigned
# names: hidden
word = "python"
hidden = "_" * len(word)
guess = "t"

for i in range(len(word)):
    if word[i] == guess:
        hidden[i] = guess

print(hidden)
