# The space of the message is not in the alphabet, so index cannot find it.
# page: substring-not-found
# names: alphabet index " "
alphabet = "abcdefghijklmnopqrstuvwxyz"
message = "meet me at noon"
key = 5
secret = ""

for letter in message:
    position = alphabet.index(letter)
    new_position = (position + key) % 26
    secret += alphabet[new_position]

print("Your secret message is", secret)
