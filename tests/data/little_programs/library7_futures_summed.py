# submit gives a future; its result() is the number.
# page: library-result-for-its-part
# names: result()
from concurrent.futures import ThreadPoolExecutor


def size(path):
    return len(path) * 100


paths = ["a.txt", "bb.txt", "ccc.txt"]
with ThreadPoolExecutor(max_workers=2) as pool:
    sizes = [pool.submit(size, path) for path in paths]
    total = sum(sizes)
print("total:", total)
