# sum adds to 0 and the digits are letters of a text; int(d) for each is meant.
# page: text-in-calculation
# names: int( sum
def digit_sum(number):
    digits = str(number)
    return sum(digits)


for year in (1999, 2024):
    print(year, digit_sum(year))
