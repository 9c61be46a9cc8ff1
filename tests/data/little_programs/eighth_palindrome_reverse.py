# A text has no reverse method; word[::-1] is meant.
# page: method-of-other-language
# names: word[::-1]
def is_palindrome(word):
    word = word.lower()
    return word == word.reverse()


for word in ["Anna", "Otto", "Peter"]:
    print(word, is_palindrome(word))
