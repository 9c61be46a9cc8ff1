"""A linked list."""


class Node:
    def __init__(self, value, following=None):
        self.value = value
        self.following = following


def length(node):
    count = 1
    while node.following is not None:
        node = node.following
        count += 1
    return count


chain = Node("a", Node("b", Node("c")))
print(length(chain))
single = Node("z")
print(length(single))
