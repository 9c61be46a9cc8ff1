# The text has letters in it.
# page: word-behind-number-text
# names: 20cm
height = "20cm"
print(int(height) * 2)
