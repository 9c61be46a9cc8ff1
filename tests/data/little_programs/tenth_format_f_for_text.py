# price is text from input, and .2f needs a number.
# page: format-code-does-not-fit-type
# names: float( price
# stdin: 4.5\n
price = input("Price: ")
print(f"You pay {price:.2f} euros")
