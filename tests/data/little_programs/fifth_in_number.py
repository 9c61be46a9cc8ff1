# in looks into a text or list; year is a number.
# page: in-without-container
# names: year str(
def is_lucky(year):
    if 7 in year:
        return True
    return False


years = [1987, 1999, 2007, 2010]
lucky = []
for year in years:
    if is_lucky(year):
        lucky.append(year)
print("Lucky years:", lucky)
