# map hands each pair over as one value, and the function wants two.
# page: map-hands-over-one-value
# names: width
from concurrent.futures import ThreadPoolExecutor

JOBS = [("cat.jpg", 200), ("dog.jpg", 300), ("owl.jpg", 150)]


def resize(name, width):
    height = width * 3 // 4
    return f"{name}: {width}x{height}"


def main():
    with ThreadPoolExecutor(max_workers=2) as pool:
        for line in pool.map(resize, JOBS):
            print(line)


main()
