# clicks is assigned in the function and so is local there.
# page: local-before-assignment
# names: global clicks
clicks = 0


def on_click():
    clicks += 1
    print("Clicked", clicks, "times")


on_click()
on_click()
