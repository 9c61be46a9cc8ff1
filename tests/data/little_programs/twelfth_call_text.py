# The text is called: a comma or operator is missing.
# page: comma-missing-before-bracket
# names: ,
name = "Ida"
print("Hello" (name))
