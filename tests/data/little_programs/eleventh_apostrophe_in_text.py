# The apostrophe in can't ends the text.
# page: quote-inside-string
# names: '
answer = "no"
if answer == "no":
    print('I can't do that')
else:
    print('Sure!')
