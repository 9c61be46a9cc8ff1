# The day is not in the list, so index cannot find it.
# page: value-not-in-list
# names: days index in
days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def days_between(first, last):
    return days.index(last) - days.index(first)


print(days_between("Mon", "Fri"))
print(days_between("Tue", "Sunday"))
