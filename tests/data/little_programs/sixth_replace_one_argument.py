# replace needs the new text too.
# page: builtin-argument-count
# names: replace
def clean(text):
    text = text.strip()
    text = text.replace(".")
    text = text.lower()
    return text.split(" ")


for word in clean("  The Cat. The Dog.  "):
    print(word)
