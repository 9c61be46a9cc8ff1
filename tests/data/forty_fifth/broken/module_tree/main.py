"""Fills a search tree and asks it."""

from tree import Tree

tree = Tree()
for number in [5, 2, 8]:
    tree.insert(number)
print(8 in tree, 7 in tree)
