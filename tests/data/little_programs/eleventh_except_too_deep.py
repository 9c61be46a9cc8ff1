# except is indented deeper than its try.
# page: clause-without-opening
# names: except
def read_number(text):
    try:
        return int(text)
        except ValueError:
        print("That is no number")
        return 0


print(read_number("12"))
