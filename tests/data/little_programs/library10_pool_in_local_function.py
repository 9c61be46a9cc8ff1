# A function defined inside another one cannot be sent to a process.
# page: pickle-of-local-object local-object-pickled
# names: square
from multiprocessing import Pool


def main():
    def square(number):
        return number * number

    with Pool(1) as pool:
        print(pool.map(square, [1, 2, 3]))


if __name__ == "__main__":
    main()
