# The try has no except.
# page: try-without-except
# names: except
def read_age(text):
    try:
        age = int(text)
    print("Age:", age)
    return age


read_age("12")
