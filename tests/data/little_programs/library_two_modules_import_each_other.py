# orders imports customers, and customers imports orders, before either is done.
# page: circular-import-name
# names: orders customers
# file: main.py
from orders import Order

print(Order("tea"))
# file: orders.py
from customers import Customer


class Order:
    def __init__(self, article):
        self.article = article
        self.customer = Customer("Ada")
# file: customers.py
from orders import Order


class Customer:
    def __init__(self, name):
        self.name = name
        self.orders = []

    def buy(self, article):
        self.orders.append(Order(article))
