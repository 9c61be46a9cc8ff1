"""Finds the place of a number in a sorted list by halving."""


def find(numbers, wanted):
    low, high = 0, len(numbers) - 1
    while low <= high:
        middle = (low + high) // 2
        if numbers[middle] == wanted:
            return middle
        if numbers[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return None


primes = [2, 3, 5, 7, 11, 13, 17, 19]
print("11 stands at", find(primes, 11))
print("12 stands at", find(primes, 12))
