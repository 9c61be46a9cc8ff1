# The file has no [section] line at its top.
# page: _any
# names: [
import configparser
from pathlib import Path

Path("app.ini").write_text("host = localhost\nport = 8080\n")


def read(path):
    config = configparser.ConfigParser()
    config.read(path)
    return config


config = read("app.ini")
print(config["DEFAULT"]["port"])
