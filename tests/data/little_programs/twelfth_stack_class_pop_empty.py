# The stack is empty.
# page: pop-from-empty-list
# names: empty
class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()


stack = Stack()
stack.push("plate")
stack.pop()
stack.pop()
