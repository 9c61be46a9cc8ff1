# The apostrophe ends the text.
# page: quote-inside-string
# names: apostrophe
weather = "rain"
if weather == "rain":
    print('Don't forget your umbrella')
