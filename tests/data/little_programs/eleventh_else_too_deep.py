# The else stands deeper than its if.
# page: clause-without-opening
# names: else
number = 4
if number > 0:
    print("positive")
    else:
        print("not positive")
