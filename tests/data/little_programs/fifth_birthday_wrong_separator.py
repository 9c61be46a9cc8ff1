# The date has slashes, and it is split at dashes, so int gets the whole text.
# page: text-is-no-whole-number
# names: 24/12/2008 -
def age_in(year, birthday):
    parts = birthday.split("-")
    born = int(parts[0])
    return year - born


people = {"Lena": "24/12/2008", "Tom": "03/05/2010"}
for name in people:
    print(name, "is", age_in(2024, people[name]))
