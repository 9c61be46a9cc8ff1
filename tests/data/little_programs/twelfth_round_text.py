# round needs a number, price is text.
# page: typed-text-used-as-number
# names: float(
# stdin: 2.555\n
price = input("Price: ")
print(round(price, 2))
