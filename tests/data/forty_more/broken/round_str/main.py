import os

price = os.environ.get("PRICE", "3.14159")
print(round(price, 2))
