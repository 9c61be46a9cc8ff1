# minutes comes from input() and is multiplied into a price: text times float.
# page: typed-text-used-as-number
# names: input
# stdin: 90
RATE = 0.05


def price(minutes):
    return minutes * RATE


minutes = input("minutes: ")
print("parking for", minutes, "minutes")
print("to pay:", minutes * RATE)
