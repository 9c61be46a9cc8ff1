# raise needs an exception.
# page: raise-of-non-exception
# names: ValueError(
def set_age(age):
    if age < 0:
        raise "Age cannot be negative"
    return age


set_age(-3)
