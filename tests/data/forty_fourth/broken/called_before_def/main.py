print_report([3, 4, 5])


def print_report(values):
    for value in values:
        print("-", value)
