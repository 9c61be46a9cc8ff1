# The value of the setting has a comment behind it.
# page: text-is-no-whole-number
# names: comment
import configparser

TEXT = """
[server]
host = localhost
port = 8080  # the usual one
"""

config = configparser.ConfigParser()
config.read_string(TEXT)
print(config.getint("server", "port"))
