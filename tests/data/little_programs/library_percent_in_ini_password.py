# A % in a value is interpolation; it must be doubled, or interpolation turned off.
# page: percent-sign-in-setting
# names: %% interpolation
import configparser

TEXT = """
[mail]
server = mail.example.org
user = ada
password = s3cret%pass
"""

config = configparser.ConfigParser()
config.read_string(TEXT)


def login(section):
    return section["user"], section["password"]


print(login(config["mail"]))
