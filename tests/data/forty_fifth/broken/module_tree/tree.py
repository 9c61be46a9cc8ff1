"""A search tree without duplicates."""


class Node:
    """A value with two sides."""

    def __init__(self, value):
        self.value = value
        self.left = None
        self.right = None


class Tree:
    """Values in order."""

    def __init__(self):
        self.root = None

    def insert(self, value):
        """Put a value where it belongs."""
        node = self.root
        if node is None:
            self.root = Node(value)
        while node.value != value:
            side = "left" if value < node.value else "right"
            if getattr(node, side) is None:
                setattr(node, side, Node(value))
            node = getattr(node, side)

    def __contains__(self, value):
        node = self.root
        while node is not None and node.value != value:
            node = node.left if value < node.value else node.right
        return node is not None
