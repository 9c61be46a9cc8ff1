# A lambda cannot be sent to another process; a def at the top can.
# page: pickle-of-lambda local-lambda-pickled
# names: lambda def
import multiprocessing


def square_all(numbers):
    with multiprocessing.Pool(2) as pool:
        return pool.map(lambda number: number * number, numbers)


if __name__ == "__main__":
    print(square_all([1, 2, 3]))
