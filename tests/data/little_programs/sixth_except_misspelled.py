# ValueErorr is misspelled in the except line.
# page: name-not-defined
# names: ValueError
def read_number(text):
    try:
        return int(text)
    except ValueErorr:
        print("not a number:", text)
        return 0


total = 0
for text in ["3", "five", "8"]:
    total += read_number(text)
print(total)
