# The quotes are curly ones from a text program.
# page: smart-quotes
# names: “
print(“Welcome to my program”)
name = "Ida"
print("Hello", name)
