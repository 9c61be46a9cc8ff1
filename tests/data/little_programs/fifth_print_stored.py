# print shows text and gives None; label is None.
# page: none-from-print
# names: label print
name = "Greta"
year = 2003


def make_label(name, year):
    label = print(name, "-", year)
    return label.upper()


text = make_label(name, year)
print("*" * 20)
print(text)
