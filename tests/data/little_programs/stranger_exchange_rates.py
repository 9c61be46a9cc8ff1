# The rate of a currency that is not in the list is asked with a wrong key type: 1 instead of '1'.
# page: key-of-another-type
# names: '1'
MENU = {"1": "euro", "2": "dollar", "3": "pound"}
RATES = {"euro": 1.0, "dollar": 1.08, "pound": 0.86}


def convert(amount, currency):
    return round(amount * RATES[currency], 2)


def choose(number):
    return MENU[number]


def main():
    for number in range(1, 4):
        currency = choose(number)
        print(f"100 euro are {convert(100, currency)} {currency}")


main()
