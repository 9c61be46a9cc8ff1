# The shifted number is below 0, and chr takes numbers from 0 on.
# page: number-is-no-character
# names: chr
def decode(numbers, key):
    text = ""
    for number in numbers:
        text += chr(number - key)
    return text


secret = [172, 201, 208, 208, 211]
print(decode(secret, 100))
print(decode([72, 105], 100))
