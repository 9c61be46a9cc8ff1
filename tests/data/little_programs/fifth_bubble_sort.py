# The inner loop compares with the next item and must stop one earlier.
# page: neighbour-beyond-end
# names: items j+1 -
def bubble_sort(items):
    n = len(items)
    for i in range(n):
        swapped = False
        for j in range(n - i):
            if items[j] > items[j+1]:
                items[j], items[j+1] = items[j+1], items[j]
                swapped = True
        if not swapped:
            break
    return items


numbers = [64, 34, 25, 12, 22, 11, 90]
print("Before:", numbers)
print("After:", bubble_sort(numbers))
