# red should be text in quotes.
# page: text-without-quotes
# names: "red"
light = "red"
if light == red:
    print("stop")
