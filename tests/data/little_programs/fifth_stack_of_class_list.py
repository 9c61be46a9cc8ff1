# self.items = list stores the class list itself; list() makes an empty list.
# page: type-stored-in-place-of-value
# names: list list()
class Stack:
    def __init__(self):
        self.items = list

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()

    def is_empty(self):
        return len(self.items) == 0


plates = Stack()
plates.push("blue plate")
plates.push("red plate")
print(plates.pop())
