# numbers is a generator function; it must be called before next can use it.
# page: next-on-function
# names: even_numbers even_numbers()
def even_numbers():
    n = 0
    while True:
        yield n
        n += 2


def take(count):
    found = []
    for i in range(count):
        found.append(next(even_numbers))
    return found


print(take(5))
