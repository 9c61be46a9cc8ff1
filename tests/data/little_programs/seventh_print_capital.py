# Print is written with a capital letter.
# page: name-not-defined
# names: print
animals = ["cat", "dog", "cow"]
for animal in animals:
    sentence = "I like the " + animal
    Print(sentence)
