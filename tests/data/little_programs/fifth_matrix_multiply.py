# result starts empty, so it has no row i to put a number into.
# page: list-never-filled
# names: result
A = [[1, 2], [3, 4]]
B = [[5, 6], [7, 8]]


def multiply(a, b):
    result = []
    for i in range(len(a)):
        for j in range(len(b[0])):
            total = 0
            for k in range(len(b)):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


for row in multiply(A, B):
    print(row)
