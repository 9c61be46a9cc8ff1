# At the end of the list current is None, and its value is asked.
# page: none-behind-the-last
# names: current None next
class Node:
    def __init__(self, value):
        self.value = value
        self.next = None


class LinkedList:
    def __init__(self):
        self.head = None

    def add(self, value):
        node = Node(value)
        node.next = self.head
        self.head = node

    def find(self, value):
        current = self.head
        while current.value != value:
            current = current.next
        return current


shopping = LinkedList()
for thing in ("milk", "bread", "eggs"):
    shopping.add(thing)

print(shopping.find("bread").value)
print(shopping.find("butter"))
