"""Names months by their number."""

MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]


def month(number):
    return MONTHS[number - 1]


def main():
    print("The year begins in", month(1))
    print("The summer begins in", MONTHS[5])
    print("The year ends in", MONTHS[12])


main()
