# The number of guests is 0.
# page: division-by-zero
# names: guests
def per_person(price, guests):
    return price / guests


parties = [(120, 4), (80, 0), (60, 3)]
for price, guests in parties:
    print(per_person(price, guests))
