# The text of print has no quotes.
# page: words-without-quotes
# names: quotes
name = input("Your name: ")
print(Welcome to the game)
print("Hello", name)
