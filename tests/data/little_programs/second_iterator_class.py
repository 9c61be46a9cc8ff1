# The class has __iter__ that returns self, and next without underscores.
# page: iter-returns-no-iterator
# names: __next__
class Countdown:
    def __init__(self, start):
        self.value = start

    def __iter__(self):
        return self

    def next(self):
        if self.value == 0:
            raise StopIteration
        self.value -= 1
        return self.value


for second in Countdown(3):
    print(second)
