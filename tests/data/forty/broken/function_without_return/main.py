"""What a loan costs."""


def interest(amount, rate, years):
    result = amount * (1 + rate / 100) ** years
    print(f"after {years} years: {result:.2f}")


def monthly(amount, rate, years):
    owed = interest(amount, rate, years)
    return owed / (years * 12)


for years in (5, 10):
    print(f"{monthly(10_000, 3.5, years):.2f} a month")
