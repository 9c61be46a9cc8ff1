"""Writes a row of a CSV file by hand."""


def squares(limit):
    return [number * number for number in range(1, limit + 1)]


def row(limit):
    values = [number * number for number in range(1, limit + 1)]
    return ",".join(str(value) for value in values)


def main():
    print("name,values")
    print("squares," + row(5))
    print("sum,", sum(squares(5)))


main()
