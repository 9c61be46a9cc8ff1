"""Adds two tables of numbers."""


def add(first, second):
    result = [[0] * len(row) for row in first]
    for i in range(len(first)):
        for j in range(len(first[0])):
            result[i][j] = first[i][j] + second[i][j]
    return result


a = [[1, 2], [3, 4]]
b = [[10, 20], [30, 40]]
for row in add(a, b):
    print(row)
