# The apostrophe in It's ends the text.
# page: quote-inside-string
# names: It
weather = "rain"
if weather == "rain":
    message = 'It's raining, take an umbrella'
else:
    message = "No rain today"
print(message)
