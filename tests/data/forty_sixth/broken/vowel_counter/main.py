"""Counts vowels in the name that is typed."""


def vowels(text):
    found = 0
    for letter in text.lower:
        if letter in "aeiou":
            found += 1
    return found


name = input("Your name: ").strip()
if name:
    print(name, "has", vowels(name), "vowels")
else:
    print("no name")
