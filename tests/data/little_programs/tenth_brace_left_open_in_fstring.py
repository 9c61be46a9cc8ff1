# The brace after price:.2f is not closed.
# page: f-string-format-open-in-brackets
# names: }
item = "Notebook"
price = 3.5
amount = 4
print(f"{amount} x {item}")
print(f"Total: {price * amount:.2f euros")
