# The function is called when the button is made; it gives None, which is called at the click.
# page: result-in-place-of-function
# names: say_hello None
class Button:
    """A button as in a window library, without a window."""

    def __init__(self, text, command):
        self.text = text
        self.command = command

    def click(self):
        print("clicked", self.text)
        self.command()


def say_hello():
    print("Hello!")


def say_bye():
    print("Bye!")


hello = Button("Hello", command=say_hello())
bye = Button("Bye", command=say_bye())
hello.click()
bye.click()
