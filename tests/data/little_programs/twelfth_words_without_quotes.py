# The text needs quotes.
# page: words-without-quotes
# names: quotes
print("Menu")
print(Welcome to my pizza shop)
print("1. Margherita")
