# insert takes the place first, then the item.
# page: arguments-swapped
# names: insert 0 name
queue = []


def arrive(name, vip=False):
    if vip:
        queue.insert(name, 0)
    else:
        queue.append(name)


def serve():
    return queue.pop(0)


arrive("Ali")
arrive("Ben")
arrive("Zoe", vip=True)
print("Serving", serve())
