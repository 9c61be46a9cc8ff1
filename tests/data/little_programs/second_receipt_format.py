# The f-string format .2f is used on a text: the price was read as text.
# page: format-code-does-not-fit-type
# names: f
class Receipt:
    def __init__(self, shop):
        self.shop = shop
        self.rows = []

    def add(self, line):
        name, price = line.split(";")
        self.rows.append((name.strip(), price.strip()))

    def show(self):
        print(self.shop.upper())
        for name, price in self.rows:
            print(f"{name:<12}{price:>8.2f}")


receipt = Receipt("corner store")
for line in ["bread; 2.40", "butter; 3.19"]:
    receipt.add(line)
receipt.show()
