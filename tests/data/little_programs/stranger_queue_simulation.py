# deque.pop(0): the deque has popleft; pop takes no argument.
# page: builtin-argument-count
# names: pop
import random
from collections import deque

random.seed(1)


class Customer:
    def __init__(self, number):
        self.number = number
        self.minutes = random.randint(1, 5)


class Shop:
    def __init__(self):
        self.line = deque()
        self.served = 0

    def arrive(self, customer):
        self.line.append(customer)

    def serve(self):
        customer = self.line.pop(0)
        self.served += 1
        return customer.minutes


shop = Shop()
for number in range(4):
    shop.arrive(Customer(number))
minutes = 0
while shop.line:
    minutes += shop.serve()
print(minutes)
