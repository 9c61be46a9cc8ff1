# The parameter is called text, and the loop uses txt.
# page: name-not-defined
# names: text txt
def count_vowels(text):
    count = 0
    for letter in txt:
        if letter in "aeiou":
            count += 1
    return count


print(count_vowels("programming"))
