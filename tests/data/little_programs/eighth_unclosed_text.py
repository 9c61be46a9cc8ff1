# The closing quote of the text is missing.
# page: string-never-closed
# names: "
name = "Ann"
print("Hello, " + name)
print("How are you?)
answer = "fine"
print(answer)
