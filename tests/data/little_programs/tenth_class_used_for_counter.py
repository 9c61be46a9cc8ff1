# count is set in the class and used without self.
# page: local-before-assignment
# names: self.count
class Counter:
    def __init__(self):
        self.count = 0

    def add(self):
        count += 1


c = Counter()
c.add()
print(c.count)
