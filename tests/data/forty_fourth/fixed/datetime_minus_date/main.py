from datetime import date

BIRTHDAY = date(1990, 5, 17)


def age_in_days():
    return (date.today() - BIRTHDAY).days


print(age_in_days() > 0)
