# next() is called once too often.
# page: _any
# names: next
def countdown():
    yield 3
    yield 2
    yield 1


steps = countdown()
for i in range(4):
    print(next(steps))
