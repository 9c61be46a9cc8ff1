# A text cannot be changed in place.
# page: string-item-assigned
# names: word
secret = "python"
word = "______"
guess = "t"
for i in range(len(secret)):
    if secret[i] == guess:
        word[i] = guess
print(word)
