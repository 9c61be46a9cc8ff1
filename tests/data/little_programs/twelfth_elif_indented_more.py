# elif is indented deeper than its if.
# page: clause-without-opening
# names: elif if
x = 3
if x > 5:
    print("big")
    elif x > 2:
        print("middle")
