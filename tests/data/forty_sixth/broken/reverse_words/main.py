"""Turns the words of a sentence around."""


def turn(sentence):
    words = sentence.split(" ")
    turned = reversed(words)
    return turned.join(" ")


def capital(sentence):
    return sentence[0].upper() + sentence[1:] + "."


line = turn("home go to want I")
print(capital(line))
