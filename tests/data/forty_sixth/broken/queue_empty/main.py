"""Customers at a counter: first come, first served."""

waiting = ["Ada", "Ben"]
served = []


def serve():
    customer = waiting.pop(0)
    served.append(customer)
    return customer


for minute in range(3):
    print("minute", minute, serve())
print(len(served), "served")
