# <> is Python 2.
# page: python2-not-equal
# names: !=
password = "secret"
typed = "hello"
if typed <> password:
    print("Wrong password")
