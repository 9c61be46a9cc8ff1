# ord wants one letter and gets the whole message; the loop's letter is meant.
# page: whole-given-for-element
# names: message letter ord
def encrypt(message, shift):
    result = ""
    for letter in message:
        if letter.isalpha():
            code = ord(message) + shift
            if code > ord("z"):
                code -= 26
            result += chr(code)
        else:
            result += letter
    return result


print(encrypt("hello world", 3))
