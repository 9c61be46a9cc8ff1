# The file was written as cp1252 and is read as UTF-8.
# page: bytes-are-not-utf-8
# names: encoding
with open("menu.txt", "w", encoding="cp1252") as f:
    f.write("Café au lait;3.50\n")
    f.write("Crème brûlée;5.20\n")

with open("menu.txt", encoding="utf-8") as f:
    for line in f:
        name, price = line.strip().split(";")
        print(name, float(price))
