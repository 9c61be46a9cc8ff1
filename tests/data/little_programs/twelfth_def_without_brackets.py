# def needs round brackets.
# page: def-without-parentheses
# names: ()
def show_menu:
    print("1 - Play")
    print("2 - Quit")


show_menu()
