"""Caesar's cipher."""


def shift(letter, by):
    if not letter.isalpha():
        return letter
    start = ord("a")
    return chr((ord(letter) - start + by) % 26 + start)


def encrypt(text, by=3):
    return "".join(shift(letter, by) for letter in text.lower())


secret = encrypt("Attack at dawn")
print(secret)
print(encrypt(secret, -3))
