# The f of the f-string stands behind the quote.
# page: prefix-behind-string
# names: f"
name = "Kim"
print("Hello {name}"f)
