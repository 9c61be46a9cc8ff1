# input gives text, which is compared with a number.
# page: typed-text-used-as-number
# names: int(
# stdin: 19
age = input("How old? ")
if age >= 18:
    print("come in")
