# patch wants the module before the name: "__main__.load".
# page: patch-target-without-module
# names: load __name__
from unittest.mock import patch


def load():
    return {"tea": 3}


def report():
    return ", ".join(f"{name}={price}" for name, price in load().items())


with patch("load", return_value={"jam": 2}):
    print(report())
