# json cannot write the datetime under "placed".
# page: date-not-json-serializable
# names: date default=str
import json
from datetime import datetime, timedelta


def make_order(number, customer, days_ago):
    placed = datetime(2024, 3, 18, 9, 30) - timedelta(days=days_ago)
    return {"number": number, "customer": customer, "placed": placed, "lines": []}


def add_line(order, article, count, price):
    order["lines"].append({"article": article, "count": count, "price": price})


orders = [make_order(1, "Ada", 3), make_order(2, "Grace", 1)]
add_line(orders[0], "tea", 2, 3.5)
add_line(orders[1], "rice", 1, 2.2)

text = json.dumps(orders, indent=2)
print(text)
