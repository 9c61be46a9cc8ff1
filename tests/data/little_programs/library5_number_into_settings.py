# A setting must be text, and 8080 is a number.
# page: settings-value-not-text
# names: str(
import configparser


def default_config():
    config = configparser.ConfigParser()
    config["server"] = {"host": "localhost"}
    return config


def save(config, path, **changes):
    for name, value in changes.items():
        config["server"][name] = value
    with open(path, "w") as out:
        config.write(out)


save(default_config(), "app.ini", port=8080)
