# The question for input has no quotes.
# page: words-without-quotes
# names: quotes
name = input(What is your name?)
print("Hi " + name)
