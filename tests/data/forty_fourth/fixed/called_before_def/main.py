def print_report(values):
    for value in values:
        print("-", value)


print_report([3, 4, 5])
