"""A counter that remembers, made with a closure."""


def make_counter(step=1):
    count = 0

    def advance():
        nonlocal count
        count = count + step
        return count

    return advance


by_one = make_counter()
by_five = make_counter(5)
by_one()
by_five()
print(by_one(), by_five())
