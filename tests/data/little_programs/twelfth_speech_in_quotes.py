# The inner double quotes end the text.
# page: quoted-words-inside-string
# names: quote
hero = "Robin"
print("A stranger walks in.")
print("He says "Hello traveller" and smiles.")
print("What do you do,", hero, "?")
