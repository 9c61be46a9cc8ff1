# len of a number: the typed password was made an int.
# page: number-has-no-length
# names: password str
# stdin: 12345\n
password = int(input("New password: "))
if len(password) < 8:
    print("Too short")
else:
    print("OK")
