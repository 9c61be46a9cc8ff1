from datetime import date, datetime

BIRTHDAY = date(1990, 5, 17)


def age_in_days():
    return (datetime.now() - BIRTHDAY).days


print(age_in_days() > 0)
