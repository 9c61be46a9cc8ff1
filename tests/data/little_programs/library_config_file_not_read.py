# read() passes over a missing file, so the section is not there.
# page: settings-section-missing
# names: database read
import configparser


def load(path):
    config = configparser.ConfigParser()
    config.read(path)
    return config


def connection_text(config):
    host = config.get("database", "host")
    port = config.getint("database", "port", fallback=5432)
    return f"postgres://{host}:{port}"


config = load("conf/app.ini")
print(connection_text(config))
