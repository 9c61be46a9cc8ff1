# One closing bracket too many after upper().
# page: bracket-unmatched
# names: )
def shout(text):
    words = text.split()
    loud = [word.upper() for word in words]
    return " ".join(loud)) + "!"


print(shout("hello there"))
