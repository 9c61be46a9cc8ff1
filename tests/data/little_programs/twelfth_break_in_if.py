# break stands in an if that is in no loop.
# page: break-outside-loop
# names: break loop
pin = "4711"
tries = 0

typed = "1234"
if typed == pin:
    print("Welcome")
    break
else:
    tries += 1
    if tries > 3:
        print("Card blocked")
    print("Wrong pin")
    break
