# config.read gives the list of files that were read; the settings are in the parser itself.
# page: library-result-for-its-part
# names: parser
import configparser
from pathlib import Path

Path("app.ini").write_text("[server]\nhost = localhost\nport = 8080\n")


def load(path):
    parser = configparser.ConfigParser()
    config = parser.read(path)
    return config["server"]["host"], int(config["server"]["port"])


host, port = load("app.ini")
print(host, port)
