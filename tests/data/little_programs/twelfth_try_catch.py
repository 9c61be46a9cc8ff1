# The word is except.
# page: catch-keyword
# names: except
text = "12a"
try:
    number = int(text)
    print(number * 2)
catch ValueError:
    print("Not a number")
