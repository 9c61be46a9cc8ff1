# The stack is empty at the second pop.
# page: pop-from-empty-list
# names: empty
class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()


s = Stack()
s.push(1)
print(s.pop())
print(s.pop())
