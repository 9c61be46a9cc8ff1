# children defaults to None, and None is looped over.
# page: none-not-iterable placeholder-attribute-used none-attribute-from-placeholder placeholder-none-used
# names: children
class Node:
    def __init__(self, name, children=None):
        self.name = name
        self.children = children

    def depth(self):
        deepest = 0
        for child in self.children:
            deepest = max(deepest, child.depth())
        return deepest + 1


tree = Node("root", [Node("docs", [Node("guide")]), Node("src")])
print(tree.depth())
