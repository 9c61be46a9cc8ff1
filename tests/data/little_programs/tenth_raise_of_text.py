# raise needs an exception, not a text.
# page: raise-of-non-exception
# names: ValueError
def set_age(age):
    if age < 0:
        raise "Age cannot be negative"
    return age


print(set_age(5))
print(set_age(-3))
