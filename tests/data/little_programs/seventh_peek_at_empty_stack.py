# peek asks for the last item of a stack that is empty.
# page: first-or-last-of-nothing
# names: items empty
class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()

    def peek(self):
        return self.items[-1]


stack = Stack()
for word in "to be or".split():
    stack.push(word)
while True:
    print(stack.peek())
    stack.pop()
