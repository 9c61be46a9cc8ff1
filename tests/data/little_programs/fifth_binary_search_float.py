# / gives a float, and an index must be whole: // is meant.
# page: float-for-integer
# names: //
def binary_search(values, wanted):
    low = 0
    high = len(values) - 1
    while low <= high:
        middle = (low + high) / 2
        if values[middle] == wanted:
            return middle
        elif values[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -1


ages = [12, 15, 18, 21, 35, 47, 60]
print(binary_search(ages, 35))
