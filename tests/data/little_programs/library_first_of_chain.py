# chain gives an iterator, which has no index.
# page: iterator-used-as-list
# names: next( everyone
import itertools

morning = ["Ada", "Grace"]
evening = ["Alan", "Edsger"]


def roster(*shifts):
    everyone = itertools.chain(*shifts)
    first = everyone[0]
    return first, list(everyone)


first, others = roster(morning, evening)
print(first, others)
