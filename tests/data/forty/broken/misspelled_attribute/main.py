"""A queue at a counter, first come, first served."""


class Queue:
    def __init__(self):
        self.waiting = []
        self.served = 0

    def join(self, name):
        self.waiting.append(name)

    def serve(self):
        name = self.wating.pop(0)
        self.served += 1
        return name

    def __len__(self):
        return len(self.waiting)


queue = Queue()
for customer in ("Ada", "Grace", "Linus"):
    queue.join(customer)
while len(queue) > 1:
    print("Next is", queue.serve())
print(queue.served, "served")
