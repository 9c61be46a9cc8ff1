# send was called with "Hello Ada", and the test expects "Hello, Ada".
# page: mock-called-otherwise
# names: 'Hello, 'Hello
from unittest.mock import Mock


class Greeter:
    def __init__(self, mailer):
        self.mailer = mailer

    def greet(self, name, address):
        self.mailer.send(address, f"Hello {name}")


def test_greeting():
    mailer = Mock()
    Greeter(mailer).greet("Ada", "ada@example.org")
    mailer.send.assert_called_once_with("ada@example.org", "Hello, Ada")


test_greeting()
print("ok")
