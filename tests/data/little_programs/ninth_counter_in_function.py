# clicks is assigned in the function, so it is local there.
# page: local-before-assignment
# names: clicks global
clicks = 0


def on_click(button):
    print("You clicked", button)
    clicks += 1
    if clicks == 3:
        print("That's enough!")


for name in ["red", "green", "blue"]:
    on_click(name)
