# lower belongs to a text, and words is a list.
# page: text-method-on-list
# names: words lower
sentence = "The Cat and the Dog"
words = sentence.split()
words = words.lower()

if "cat" in words:
    print("There is a cat")
