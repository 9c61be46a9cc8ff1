# The program calls send with another text than the test expects.
# page: mock-called-otherwise
# names: send
from unittest.mock import Mock


def notify(mailer, name):
    mailer.send(f"Dear {name}")


mailer = Mock()
notify(mailer, "Ada")
mailer.send.assert_called_once_with("Hello Ada")
