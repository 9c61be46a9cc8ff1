# The file has the word inf, and infinity cannot become an int.
# page: infinity-as-whole-number
# names: int
def to_cents(price):
    return int(float(price) * 100)


for price in ["2.50", "0.99", "inf"]:
    print(price, "euro are", to_cents(price), "cents")
