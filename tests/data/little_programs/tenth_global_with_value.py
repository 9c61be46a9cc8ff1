# global cannot be combined with an assignment.
# page: global-with-value
# names: global counter
counter = 0


def click():
    global counter = counter + 1
    print("Clicks:", counter)


click()
click()
