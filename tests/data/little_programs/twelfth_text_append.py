# word is a text, which has no append; + adds to it.
# page: append-on-no-list
# names: result + new
def secret_word(word, shift):
    result = ""
    for letter in word:
        new = chr(ord(letter) + shift)
        result.append(new)
    return result


print(secret_word("hello", 3))
