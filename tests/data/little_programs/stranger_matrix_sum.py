# A row is an int: matrix was built flat, so the inner loop goes over a number.
# page: number-not-iterable not-iterable
# names: row
def read_matrix(text):
    """Reads numbers, one row a line."""
    matrix = []
    for line in text.strip().splitlines():
        for word in line.split():
            matrix.append(int(word))
    return matrix


def column_sums(matrix):
    sums = {}
    for row in matrix:
        for index, value in enumerate(row):
            sums[index] = sums.get(index, 0) + value
    return sums


TEXT = """
1 2 3
4 5 6
"""

print(column_sums(read_matrix(TEXT)))
