# The settings have no section "database".
# page: key-not-found
# names: database
import configparser

config = configparser.ConfigParser()
config.read("app.ini")
print(config["database"]["host"])
