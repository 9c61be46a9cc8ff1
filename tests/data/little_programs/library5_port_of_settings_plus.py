# Settings are texts; getint reads a number.
# page: text-joined-with-number
# names: int(first)
import configparser

INI = """
[server]
host = localhost
port = 8000
workers = 3
"""


def worker_ports(config):
    section = config["server"]
    first = section["port"]
    count = int(section["workers"])
    return [first + number for number in range(count)]


config = configparser.ConfigParser()
config.read_string(INI)
print(worker_ports(config))
