# startswith takes a text or a tuple, not a list.
# page: startswith-needs-tuple
# names: startswith tuple
names = ["Anna", "Otto", "Emil", "Karl", "Ida"]
vowels = ["A", "E", "I", "O", "U"]
count = 0
for name in names:
    if name.startswith(vowels):
        print(name, "starts with a vowel")
        count += 1
print(count, "of", len(names))
